// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>array</c> that call a function on each item, compare items, or join them.</summary>
internal static class ArrayQueryFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("array.each", Each, "list:list", "function:function"),
        Of("array.filter", Filter, "list:list", "function:function"),
        Of("array.any", Any, "list:list", "function:function", "arg1?*", "arg2?*", "arg3?*"),
        Of("array.join", Join, "list:list", "delimiter:text*", "function:function?"),
        Of("array.contains", Contains, "list:list", "item"),
        Of("array.sort", Sort, "list:list", "member:text?"),
        Of("array.uniq", Uniq, "list:list"),
    ];

    private static ListNode? Each(Call call)
    {
        var results = ImmutableArray.CreateBuilder<Node>(call.Items(0).Length);
        foreach (var item in call.Items(0))
        {
            if (!call.Context.CountIteration(call.Span) || call.Invoke(item) is not { } result)
                return null;

            results.Add(result);
        }

        return new ListNode(results.MoveToImmutable());
    }

    private static ListNode? Filter(Call call)
    {
        var kept = ImmutableArray.CreateBuilder<Node>();
        foreach (var item in call.Items(0))
        {
            if (!call.Context.CountIteration(call.Span) || call.Invoke(item) is not { } result)
                return null;

            if (Scalars.IsTrue(result))
                kept.Add(item);
        }

        return new ListNode(kept.ToImmutable());
    }

    private static BooleanNode? Any(Call call)
    {
        Node[] more = [.. Enumerable.Range(2, 3).Where(call.Has).Select(call.Any)];
        foreach (var item in call.Items(0))
        {
            if (!call.Context.CountIteration(call.Span) || call.Invoke([item, .. more]) is not { } result)
                return null;

            if (result is BooleanNode { Value: true })
                return Scalars.True;
        }

        return Scalars.False;
    }

    private static Node? Join(Call call)
    {
        var sink = new TextSink(call.Context);
        var items = call.Items(0);
        for (var i = 0; i < items.Length; i++)
        {
            if (!call.Context.CountIteration(call.Span) || (i > 0 && !sink.Append(call.Any(1), call.Span)))
                return null;

            var item = call.HasCallback ? call.Invoke(items[i]) : items[i];
            if (item is null || !sink.Append(item, call.Span))
                return null;
        }

        return sink.ToNode();
    }

    private static Node? Contains(Call call)
    {
        var hasSecret = false;
        foreach (var item in call.Items(0))
        {
            if (NodeEquality.Equal(item, call.Any(1)))
                return Scalars.True;

            hasSecret |= item is SecretNode;
        }

        return hasSecret ? call.FailOnSecret() : Scalars.False;
    }

    private static Node? Uniq(Call call) =>
        call.Items(0).Any(item => item is SecretNode) ? call.FailOnSecret() : new ListNode([.. call.Items(0).Distinct(NodeEquality.Instance)]);

    private static Node? Sort(Call call)
    {
        var keys = call.Items(0).Select(item => call.Has(1) && call.Text(1).Length > 0 ? Member(item, call.Text(1)) : item).ToArray();
        if (keys.Any(key => key is SecretNode))
            return call.FailOnSecret();

        var kinds = keys.Where(key => key is not NullNode).Select(key => key.Kind).Distinct().ToArray();
        if (kinds.Length > 1 || kinds is [NodeKind.Map or NodeKind.List or NodeKind.Embedded])
            return call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "it needs numbers, texts or booleans, all of one kind"));

        var order = Comparer<Node>.Create((left, right) => left is NullNode || right is NullNode
            ? (left is NullNode ? 0 : 1) - (right is NullNode ? 0 : 1)
            : Operators.Compare(left, right) ?? 0);
        return new ListNode([.. call.Items(0).Zip(keys).OrderBy(pair => pair.Second, order).Select(pair => pair.First)]);
    }

    /// <summary>A member by its name or, when there is none of that name, by its path.</summary>
    private static Node Member(Node item, string member)
    {
        if ((item as MapNode)?[member] is { } direct)
            return direct;

        Node? found = item;
        foreach (var step in member.Split('.'))
            found = (found as MapNode)?[step];

        return found ?? NullNode.Instance;
    }
}
