// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Masking;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Hides values of live objects whose name says that they are secrets, however deep they stand.</summary>
internal static class SensitiveLeaves
{
    /// <summary>The same tree with those values hidden.</summary>
    public static Node Hide(DiffPath path, Node node) => node switch
    {
        MapNode map => map.WithEntries([.. map.Entries.Select(entry => entry with { Value = Hide(path.Key(entry.Key), entry.Value) })]),
        ListNode list => list.WithItems([.. list.Items.Select((item, at) => Hide(path.Then(new DiffStep.Position(at, at)), item))]),
        StringNode when SensitiveNames.Match(path) => Masks.Hide(node),
        _ => node,
    };
}
