// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Fields;

/// <summary>One entry of <c>metadata.managedFields</c>.</summary>
/// <param name="Name">The manager.</param>
/// <param name="IsApply">True for server-side apply, false for everything else.</param>
/// <param name="Fields">What it owns.</param>
internal sealed record FieldManager(string Name, bool IsApply, OwnedFields Fields)
{
    /// <summary>The managers of an object; those of its sub-resources are left out.</summary>
    public static ImmutableArray<FieldManager> Of(MapNode? live)
    {
        var entries = (live?["metadata"] as MapNode)?["managedFields"] as ListNode;
        return
        [
            .. (entries?.Items ?? []).OfType<MapNode>()
                .Where(entry => Trees.Text(entry, "subresource") is null)
                .Select(entry => new FieldManager(
                    Trees.Text(entry, "manager") ?? string.Empty,
                    Trees.Text(entry, "operation") == "Apply",
                    entry["fieldsV1"] is MapNode fields ? OwnedFields.Of(fields) : OwnedFields.None)),
        ];
    }

    /// <summary>
    /// True for the managers whose fields Flux takes away before it applies, so that edits by hand do not stay: everything that
    /// kubectl does, and its own writes from before server-side apply.
    /// </summary>
    public bool IsStrippedBy(string fluxManager) =>
        Name.StartsWith("kubectl", StringComparison.Ordinal) || Name == "before-first-apply" || (Name == fluxManager && !IsApply);
}
