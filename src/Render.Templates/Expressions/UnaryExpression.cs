// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>!</c>, <c>-</c> and <c>+</c> before a value.</summary>
internal sealed class UnaryExpression(SourceSpan span, string symbol, Expression operand) : Expression(span, operand)
{
    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (operand.Evaluate(context) is not { } value)
            return null;

        if (symbol == "!")
            return Scalars.Boolean(!Scalars.IsTrue(value));

        return value switch
        {
            NumberNode number when symbol == "-" => Negate(number),
            NumberNode => value,
            SecretNode => context.Fail(TemplateRenderErrors.LooksIntoSecret(Span, symbol)),
            _ => context.Fail(TemplateRenderErrors.NotANumber(operand.Span, symbol, value)),
        };
    }

    private static NumberNode Negate(NumberNode number)
    {
        var negated = Numbers.Subtract(ExactNumber.FromInteger(0), number.Value) ?? number.Value;
        return new NumberNode(negated, SourceSpan.None, History.Of(number));
    }
}
