// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Functions;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>A call of a function; its arguments stand in the order of the parameters, null where one was left out.</summary>
internal sealed class CallExpression(SourceSpan span, FunctionSpec function, ImmutableArray<Expression?> arguments, ICallable? callback)
    : Expression(span, [.. arguments])
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        var values = new Node?[arguments.Length];
        var isComplete = context.Enter(Span);
        for (var i = 0; i < arguments.Length && isComplete; i++)
        {
            if (arguments[i] is not { } argument)
                continue;

            values[i] = argument.Evaluate(context) is { } value ? FunctionArguments.Fit(context, argument.Span, function, i, value) : null;
            isComplete = values[i] is not null;
        }

        var result = isComplete ? function.Body(new Call(context, Span, function, values, callback)) : null;
        context.Leave();
        return result is null ? null : History.Attach(result, History.Of(Given(values)));
    }

    private static ReadOnlySpan<Node> Given(Node?[] values) => values.OfType<Node>().ToArray();
}
