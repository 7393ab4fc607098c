// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>array</c> that make lists of lists. None of them changes the list that it is given.</summary>
internal static class ArrayFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("array.add", c => new ListNode(c.Items(0).Add(c.Any(1))), "list:list", "value*"),
        Of("array.add_range", c => new ListNode([.. c.Items(0), .. c.Items(1)]), "list1:list", "list2:list"),
        Of("array.concat", c => new ListNode([.. c.Items(0), .. c.Items(1)]), "list1:list", "list2:list"),
        Of("array.compact", c => new ListNode(c.Items(0).RemoveAll(item => item is NullNode)), "list:list"),
        Of("array.first", c => c.Items(0) is [var first, ..] ? first : NullNode.Instance, "list:list"),
        Of("array.last", c => c.Items(0) is [.., var last] ? last : NullNode.Instance, "list:list"),
        Of("array.insert_at", InsertAt, "list:list", "index:integer", "value*"),
        Of("array.remove_at", RemoveAt, "list:list", "index:integer"),
        Of("array.limit", c => new ListNode(c.Items(0)[..Math.Clamp(c.Integer(1), 0, c.Items(0).Length)]), "list:list", "count:integer"),
        Of("array.offset", c => new ListNode(c.Items(0)[Math.Clamp(c.Integer(1), 0, c.Items(0).Length)..]), "list:list", "index:integer"),
        Of("array.reverse", c => new ListNode([.. c.Items(0).Reverse()]), "list:list"),
        Of("array.size", c => new NumberNode(c.Items(0).Length), "list:list"),
        Of("array.map", Map, "list:list", "member:text"),
    ];

    private static Node? InsertAt(Call call)
    {
        var (items, at) = (call.Items(0), Math.Max(call.Integer(1), 0));
        if (at > items.Length + call.Context.Budget.MaxIterations)
            return call.Fail(TemplateRenderErrors.TooManyIterations(call.Span, call.Context.Budget.MaxIterations));

        var padded = at > items.Length ? items.AddRange(Enumerable.Repeat<Node>(NullNode.Instance, at - items.Length)) : items;
        return new ListNode(padded.Insert(at, call.Any(2)));
    }

    private static ListNode RemoveAt(Call call)
    {
        var items = call.Items(0);
        var at = call.Integer(1) < 0 ? items.Length + (long)call.Integer(1) : call.Integer(1);
        return new ListNode(at >= 0 && at < items.Length ? items.RemoveAt((int)at) : items);
    }

    /// <summary>The member of each item that has it; items without it are left out, as in Scriban.</summary>
    private static ListNode Map(Call call) =>
        new([.. call.Items(0).Select(item => (item as MapNode)?[call.Text(1)]).OfType<Node>()]);
}
