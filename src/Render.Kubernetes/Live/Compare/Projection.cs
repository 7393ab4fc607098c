// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Kubernetes.Live.Desired;

namespace Render.Kubernetes.Live.Compare;

/// <summary>The part of a live object that a rendered one speaks about.</summary>
internal static class Projection
{
    /// <summary>The live object without the fields that are not rendered. Lists and documents stay whole.</summary>
    public static MapNode Of(MapNode live, MapNode rendered) =>
        live.WithEntries([.. live.Entries.Where(entry => rendered.IndexOf(entry.Key) >= 0).Select(entry => entry with { Value = Of(entry.Value, rendered[entry.Key]) })]);

    private static Node Of(Node live, Node? rendered) => (live, rendered) switch
    {
        (MapNode map, MapNode inner) => Of(map, inner),
        (ListNode list, ListNode inner) => list.WithItems([.. list.Items.Select((item, at) => Of(item, ListPairs.Partner(list, at, inner)))]),
        _ => live,
    };
}
