// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>
/// Gives variables their values. Maps and lists are values themselves: an assignment to a member makes a new map and gives it to
/// the variable, and whoever holds the old one keeps it. The model is never changed.
/// </summary>
internal static class Assignment
{
    /// <summary>Writes to a variable, a member or an item; false after a report.</summary>
    public static bool Write(RenderContext context, Expression target, Node value)
    {
        if (!value.Span.IsKnown && IsDeeper(value, context.Budget.MaxExpressionDepth))
        {
            context.Stop(TemplateRenderErrors.TooDeep(target.Span, context.Budget.MaxExpressionDepth));
            return false;
        }

        switch (target)
        {
            case LocalExpression local:
                context.Page.Locals[local.Slot] = value;
                return true;
            case VariableExpression variable when context.Opened is { } opened:
                context.Reopen(With(opened, variable.Name, value));
                return true;
            case VariableExpression variable:
                context.SetSlot(variable.Slot, value);
                return true;
            case MemberExpression member:
                return IsOwn(context, member.Target) && member.Target.Evaluate(context) is { } owner
                    && Member(context, member, owner, value) is { } changed && Write(context, member.Target, changed);
            case IndexExpression index:
                return IsOwn(context, index.Target) && index.Target.Evaluate(context) is { } list && index.Index.Evaluate(context) is { } at
                    && Item(context, index, list, at, value) is { } replaced && Write(context, index.Target, replaced);
            default:
                context.Fail(TemplateRenderErrors.NotAssignable(target.Span));
                return false;
        }
    }

    /// <summary>True when a value that the template puts together nests deeper than allowed; what was read has been measured before.</summary>
    private static bool IsDeeper(Node value, int levels) => value switch
    {
        MapNode or ListNode when levels == 0 => true,
        MapNode map => map.Entries.Any(e => IsDeeper(e.Value, levels - 1)),
        ListNode list => list.Items.Any(item => IsDeeper(item, levels - 1)),
        _ => false,
    };

    /// <summary>True when the variable at the root of a path belongs to the template; the model is read-only.</summary>
    private static bool IsOwn(RenderContext context, Expression path)
    {
        var root = path;
        while (root is MemberExpression or IndexExpression)
            root = root is MemberExpression member ? member.Target : ((IndexExpression)root).Target;

        var isOwn = root is LocalExpression || (root is VariableExpression variable && (context.Slot(variable.Slot) is not null || context.Opened?[variable.Name] is not null));
        if (!isOwn)
            context.Fail(TemplateRenderErrors.ModelIsReadOnly(path.Span));

        return isOwn;
    }

    private static MapNode? Member(RenderContext context, MemberExpression member, Node owner, Node value)
    {
        if (owner is MapNode map)
            return With(map, member.Name, value);

        context.Fail(TemplateRenderErrors.NoMembers(member.Span, member.Name, owner));
        return null;
    }

    private static Node? Item(RenderContext context, IndexExpression target, Node owner, Node at, Node value)
    {
        if (owner is MapNode map && Scalars.TryText(at) is { } name)
            return With(map, name, value);

        if (owner is ListNode list && at is NumberNode number && number.Value.TryGetInt64(out var position))
        {
            // Scriban lets a list grow by one at its end; a gap would hold values that nobody wrote.
            if (position >= 0 && position <= list.Items.Length)
                return new ListNode(position == list.Items.Length ? list.Items.Add(value) : list.Items.SetItem((int)position, value));

            context.Fail(TemplateRenderErrors.IndexOutside(target.Index.Span, list.Items.Length));
            return null;
        }

        context.Fail(TemplateRenderErrors.NotIndexed(target.Span, owner, at));
        return null;
    }

    private static MapNode With(MapNode map, string name, Node value)
    {
        var at = map.IndexOf(name);
        var entry = new MapEntry(name, value);
        ImmutableArray<MapEntry> entries = at < 0 ? map.Entries.Add(entry) : map.Entries.SetItem(at, entry);
        return new MapNode(entries, SourceSpan.None, []);
    }
}
