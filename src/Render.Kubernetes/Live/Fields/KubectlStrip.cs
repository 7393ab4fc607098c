// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Fields;

/// <summary>
/// Takes out of an object what Flux takes away before it applies: fields that only kubectl (or Flux itself before server-side apply) had
/// set and that are not rendered, and the annotation in which kubectl repeats the whole object. A dry run does not show this.
/// </summary>
internal static class KubectlStrip
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The object without those fields.</summary>
    /// <param name="after">What apply alone would make of it.</param>
    /// <param name="live">What it is.</param>
    /// <param name="owned">What the applier owns afterwards.</param>
    /// <param name="manager">The applier.</param>
    public static MapNode Apply(MapNode after, MapNode live, OwnedFields owned, string manager)
    {
        var managers = FieldManager.Of(live);
        var stripped = managers.Where(entry => entry.IsStrippedBy(manager)).ToArray();
        var kept = managers.Where(entry => !entry.IsStrippedBy(manager) && !(entry.Name == manager && entry.IsApply)).ToArray();
        var gone = stripped.SelectMany(entry => entry.Fields.Leaves)
            .Where(leaf => !owned.Touches(leaf.Scope) && !Array.Exists(kept, entry => entry.Fields.Touches(leaf.Scope)));
        return FieldPath.RemoveAll(after, gone).WithMetadata(metadata => WithoutEmpty(metadata, live["metadata"] as MapNode));
    }

    private static MapNode WithoutEmpty(MapNode metadata, MapNode? before)
    {
        if (metadata["annotations"] is MapNode annotations)
            metadata = metadata.With("annotations", annotations.Without(LastApplied));

        // The server drops maps of labels and annotations that became empty.
        string[] emptied = ["annotations", "labels"];
        return emptied
            .Where(key => metadata[key] is MapNode { Entries.IsEmpty: true } && before?[key] is MapNode { Entries.IsEmpty: false })
            .Aggregate(metadata, (rest, key) => rest.Without(key));
    }
}
