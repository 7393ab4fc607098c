// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Flux;

/// <summary>What a Kustomization says it has applied: the only thing that Flux prunes by.</summary>
/// <param name="Entries">The objects.</param>
/// <param name="Prunes">False where the Kustomization removes nothing.</param>
internal sealed record FluxInventory(ImmutableArray<ObjectRef> Entries, bool Prunes)
{
    private const int Parts = 4;

    /// <summary>Reads <c>status.inventory</c>, whose ids are <c>namespace_name_group_kind</c>; names of roles have their colons doubled into <c>__</c>.</summary>
    public static FluxInventory Of(MapNode kustomization)
    {
        var entries = Trees.At(kustomization, "status", "inventory", "entries") as ListNode;
        return new FluxInventory(
            [.. (entries?.Items ?? []).OfType<MapNode>().Select(Entry).OfType<ObjectRef>()],
            Trees.At(kustomization, "spec", "prune") is BooleanNode { Value: true });
    }

    private static ObjectRef? Entry(MapNode entry)
    {
        var id = Trees.Text(entry, "id");
        var version = Trees.Text(entry, "v");
        if (id is null || version is null)
            return null;

        // A namespace, a group and a kind hold no underscore; a name may, as a doubled colon.
        var parts = id.Split('_');
        if (parts.Length < Parts)
            return null;

        var name = string.Join('_', parts[1..^2]).Replace("__", ":", StringComparison.Ordinal);
        return new ObjectRef(new GroupVersionKind(parts[^2], version, parts[^1]), parts[0].Length == 0 ? null : parts[0], name);
    }
}
