// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>A function of the language as an argument, <c>@string.upcase</c>.</summary>
internal sealed class FunctionAlias(SourceSpan span, FunctionSpec function) : ICallable
{
    /// <inheritdoc/>
    public Node? Invoke(RenderContext context, params ReadOnlySpan<Node> arguments)
    {
        var values = new Node?[function.Parameters.Length];
        if (arguments.Length < function.Required)
            return context.Fail(TemplateSyntaxErrors.ArgumentCount(span, function, arguments.Length));

        for (var i = 0; i < values.Length && i < arguments.Length; i++)
        {
            values[i] = FunctionArguments.Fit(context, span, function, i, arguments[i]);
            if (values[i] is null)
                return null;
        }

        var result = function.Body(new Call(context, span, function, values, null));
        return result is null ? null : History.Attach(result, History.Of(arguments));
    }
}
