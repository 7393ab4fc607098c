// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Expressions;

/// <summary><c>target.name</c> and <c>target?.name</c>.</summary>
internal sealed class MemberExpression(SourceSpan span, Expression target, string name, SourceSpan nameSpan, bool isOptional) : Expression(span, target)
{
    private const string SizeMember = "size";

    /// <summary>What the member is taken from.</summary>
    public Expression Target { get; } = target;

    /// <summary>The member.</summary>
    public string Name { get; } = name;

    /// <summary>True for <c>?.</c>, and for what follows one.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <inheritdoc/>
    public override Node? Evaluate(RenderContext context)
    {
        if (IsOptional)
            return EvaluateOrAbsent(context);

        return Target.Evaluate(context) is { } found ? Find(context, found) ?? Missing(context, found) : null;
    }

    /// <inheritdoc/>
    public override Node? EvaluateOrAbsent(RenderContext context)
    {
        if (Target.EvaluateOrAbsent(context) is not { } found)
            return null;

        return Find(context, found) ?? (found is MapNode or NullNode or ListNode ? NullNode.Instance : Missing(context, found));
    }

    private Node? Find(RenderContext context, Node found) => found switch
    {
        MapNode map => map[Name],
        ListNode when Target is ArgumentsExpression && Name != SizeMember => context.Page.Named[Name],
        ListNode list when Name == SizeMember => new NumberNode(list.Items.Length),
        StringNode text when Name == SizeMember => new NumberNode(text.Value.Length),
        _ => null,
    };

    private Node? Missing(RenderContext context, Node found) => context.Fail(found switch
    {
        MapNode map => TemplateRenderErrors.UndefinedMember(nameSpan, Name, map.Entries.Select(e => e.Key)),
        ListNode when Target is ArgumentsExpression => TemplateRenderErrors.UndefinedMember(nameSpan, Name, context.Page.Named.Entries.Select(e => e.Key)),
        SecretNode => TemplateRenderErrors.LooksIntoSecret(nameSpan, "." + Name),
        _ => TemplateRenderErrors.NoMembers(nameSpan, Name, found),
    });
}
