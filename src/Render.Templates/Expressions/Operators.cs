// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary>What the operators do with two values, as Scriban has it; numbers are exact decimals.</summary>
internal static class Operators
{
    /// <summary>The result, or null after a report.</summary>
    public static Node? Apply(RenderContext context, SourceSpan span, BinaryOperator op, string symbol, Node left, Node right)
    {
        var result = (left, right) switch
        {
            _ when op is BinaryOperator.Equal or BinaryOperator.NotEqual => Equality(context, span, op, symbol, left, right),
            (SecretNode, _) or (_, SecretNode) => WithSecret(context, span, op, symbol, left, right),
            (StringNode, _) or (_, StringNode) => OfTexts(context, span, op, symbol, left, right),
            (NumberNode a, NumberNode b) => OfNumbers(context, span, op, symbol, a, b),
            (ListNode, _) or (_, ListNode) => OfLists(op, left, right) ?? Unsupported(context, span, symbol, left, right),
            _ => Unsupported(context, span, symbol, left, right),
        };
        return result is null or ListNode ? result : History.Attach(result, History.Of(left, right));
    }

    /// <summary>True when the values are the same; a string equals the text of a scalar, as in Scriban. Null when a secret keeps it unknown.</summary>
    public static bool? AreEqual(Node left, Node right)
    {
        if (ReferenceEquals(left, Scalars.Empty) || ReferenceEquals(right, Scalars.Empty))
            return left is not SecretNode && right is not SecretNode && Scalars.IsEmpty(left) && Scalars.IsEmpty(right);

        if (left is SecretNode || right is SecretNode)
            return left is NullNode || right is NullNode ? false : null;

        if (left is StringNode != right is StringNode && left is not NullNode && right is not NullNode
            && Scalars.TryText(left) is { } a && Scalars.TryText(right) is { } b)
            return a == b;

        return NodeEquality.Equal(left, right);
    }

    /// <summary>Numbers by value, texts by code unit, false before true; null when the two have no order.</summary>
    public static int? Compare(Node left, Node right) => (left, right) switch
    {
        (SecretNode, _) or (_, SecretNode) => null,
        (NumberNode a, NumberNode b) => a.Value.CompareTo(b.Value),
        (BooleanNode a, BooleanNode b) => a.Value.CompareTo(b.Value),
        _ when Scalars.TryText(left) is { } a && Scalars.TryText(right) is { } b => string.CompareOrdinal(a, b),
        _ => null,
    };

    private static Node? Equality(RenderContext context, SourceSpan span, BinaryOperator op, string symbol, Node left, Node right) =>
        AreEqual(left, right) is { } equal
            ? Scalars.Boolean(equal == (op == BinaryOperator.Equal))
            : context.Fail(TemplateRenderErrors.LooksIntoSecret(span, symbol));

    private static Node? WithSecret(RenderContext context, SourceSpan span, BinaryOperator op, string symbol, Node left, Node right)
    {
        var parts = op == BinaryOperator.Add ? (SecretOf(left), SecretOf(right)) : default;
        return parts is ({ } first, { } second)
            ? new SecretNode(new SecretConcat([first, second]))
            : context.Fail(TemplateRenderErrors.LooksIntoSecret(span, symbol));
    }

    private static SecretExpression? SecretOf(Node value) =>
        value is SecretNode secret ? secret.Expression : Scalars.TryText(value) is { } text ? new SecretLiteral(text) : null;

    private static Node? OfTexts(RenderContext context, SourceSpan span, BinaryOperator op, string symbol, Node left, Node right)
    {
        if (op == BinaryOperator.Multiply)
            return Repeat(context, span, left as StringNode ?? right as StringNode, left as NumberNode ?? right as NumberNode);

        if (Scalars.TryText(left) is not { } a || Scalars.TryText(right) is not { } b)
            return Unsupported(context, span, symbol, left, right);

        if (op == BinaryOperator.Add)
            return context.CanBuild((long)a.Length + b.Length, span) ? new StringNode(a + b) : null;

        return Ordered(op, string.CompareOrdinal(a, b)) ?? Unsupported(context, span, symbol, left, right);
    }

    private static Node? Repeat(RenderContext context, SourceSpan span, StringNode? text, NumberNode? number)
    {
        if (text is null || number is null || !number.Value.TryGetInt64(out var count))
            return context.Fail(TemplateRenderErrors.RepeatNeedsInteger(span));

        var length = count <= 0 ? 0 : Math.Min(count, int.MaxValue) * text.Value.Length;
        return context.CanBuild(length, span)
            ? new StringNode(new StringBuilder().Insert(0, text.Value, text.Value.Length == 0 ? 0 : (int)Math.Max(count, 0)).ToString())
            : null;
    }

    private static Node? OfNumbers(RenderContext context, SourceSpan span, BinaryOperator op, string symbol, NumberNode left, NumberNode right)
    {
        if (Ordered(op, left.Value.CompareTo(right.Value)) is { } ordered)
            return ordered;

        if (op is BinaryOperator.Range or BinaryOperator.RangeExclusive)
            return Ranges.Make(context, span, left, right, op == BinaryOperator.RangeExclusive);

        if (right.Value.Sign == 0 && op is BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Remainder)
            return context.Fail(TemplateRenderErrors.DividesByZero(span));

        var result = op switch
        {
            BinaryOperator.Add => Numbers.Add(left.Value, right.Value),
            BinaryOperator.Subtract => Numbers.Subtract(left.Value, right.Value),
            BinaryOperator.Multiply => Numbers.Multiply(left.Value, right.Value),
            BinaryOperator.Divide => Numbers.Divide(left.Value, right.Value),
            BinaryOperator.DivideWhole => Numbers.DivideWhole(left.Value, right.Value),
            BinaryOperator.Remainder => Numbers.Remainder(left.Value, right.Value),
            BinaryOperator.ShiftLeft => Numbers.Shift(left.Value, right.Value, isLeft: true),
            _ => Numbers.Shift(left.Value, right.Value, isLeft: false),
        };
        return result is { } value ? new NumberNode(value) : context.Fail(TemplateRenderErrors.NumberOutOfReach(span, symbol));
    }

    private static BooleanNode? Ordered(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Less => Scalars.Boolean(order < 0),
        BinaryOperator.LessOrEqual => Scalars.Boolean(order <= 0),
        BinaryOperator.Greater => Scalars.Boolean(order > 0),
        BinaryOperator.GreaterOrEqual => Scalars.Boolean(order >= 0),
        _ => null,
    };

    private static ListNode? OfLists(BinaryOperator op, Node left, Node right) => (op, left, right) switch
    {
        (BinaryOperator.Add, ListNode a, ListNode b) => new ListNode([.. a.Items, .. b.Items]),
        (BinaryOperator.ShiftLeft, ListNode a, _) => new ListNode(a.Items.Add(right)),
        (BinaryOperator.ShiftRight, _, ListNode b) => new ListNode(b.Items.Insert(0, left)),
        _ => null,
    };

    private static Node? Unsupported(RenderContext context, SourceSpan span, string symbol, Node left, Node right) =>
        context.Fail(TemplateRenderErrors.OperatorNotSupported(span, symbol, left, right));
}
