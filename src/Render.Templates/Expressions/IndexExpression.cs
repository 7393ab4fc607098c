// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>target[index]</c>: an item by its number, from the end when negative, or a member by its name.</summary>
internal sealed class IndexExpression(SourceSpan span, Expression target, Expression index) : Expression(span, target, index)
{
    /// <summary>What the item is taken from.</summary>
    public Expression Target { get; } = target;

    /// <summary>Which one.</summary>
    public Expression Index { get; } = index;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (Target.Evaluate(context) is not { } found || Index.Evaluate(context) is not { } at)
            return null;

        return Find(context, found, at) ?? Missing(context, found, at);
    }

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context)
    {
        if (Target.EvaluateOrAbsent(context) is not { } found || Index.Evaluate(context) is not { } at)
            return null;

        return Find(context, found, at) ?? (found is NullNode || IsLookup(found, at) ? NullNode.Instance : Missing(context, found, at));
    }

    private static bool IsLookup(Node found, Node at) => (found, at) is (MapNode, StringNode or NumberNode) or (ListNode or StringNode, NumberNode);

    private static Node? Find(RenderContext context, Node found, Node at) => (found, at) switch
    {
        (MapNode map, StringNode name) => map[name.Value],
        (MapNode map, NumberNode number) => map[Scalars.Text(number)],
        (ListNode, StringNode name) => context.Page.Arguments == found ? context.Page.Named[name.Value] : null,
        (ListNode list, NumberNode number) => Position(number, list.Items.Length) is { } i ? list.Items[i] : null,
        (StringNode text, NumberNode number) => Position(number, text.Value.Length) is { } i ? Character(text, i) : null,
        _ => null,
    };

    private static int? Position(NumberNode number, int length)
    {
        if (!number.Value.TryGetInt64(out var at))
            return null;

        at = at < 0 ? at + length : at;
        return at >= 0 && at < length ? (int)at : null;
    }

    private static StringNode Character(StringNode text, int at) =>
        new(text.Value[at].ToString(CultureInfo.InvariantCulture), SourceSpan.None, History.Of(text));

    private Node? Missing(RenderContext context, Node found, Node at) => context.Fail((found, at) switch
    {
        (SecretNode, _) or (_, SecretNode) => TemplateRenderErrors.LooksIntoSecret(Span, "[…]"),
        (MapNode map, StringNode name) => TemplateRenderErrors.UndefinedMember(Index.Span, name.Value, map.Entries.Select(e => e.Key)),
        (ListNode list, NumberNode) => TemplateRenderErrors.IndexOutside(Index.Span, list.Items.Length),
        (StringNode text, NumberNode) => TemplateRenderErrors.IndexOutside(Index.Span, text.Value.Length),
        _ => TemplateRenderErrors.NotIndexed(Span, found, at),
    });
}
