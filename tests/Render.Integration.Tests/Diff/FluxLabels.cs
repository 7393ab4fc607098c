// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Integration.Tests.Diff;

/// <summary>What Flux writes on each object that it applies.</summary>
internal static class FluxLabels
{
    /// <summary>The object as JSON with the labels of a Kustomization.</summary>
    public static string On(MapNode tree, string kustomization)
    {
        var metadata = (MapNode?)tree["metadata"] ?? MapNode.Empty;
        var labels = metadata["labels"] as MapNode ?? MapNode.Empty;
        var owned = labels.WithEntries([
            .. labels.Entries,
            new MapEntry("kustomize.toolkit.fluxcd.io/name", new StringNode(kustomization)),
            new MapEntry("kustomize.toolkit.fluxcd.io/namespace", new StringNode("flux-system")),
        ]);
        var labelled = metadata.WithEntries([.. metadata.Entries.Where(entry => entry.Key != "labels"), new MapEntry("labels", owned)]);
        var whole = tree.WithEntries([.. tree.Entries.Select(entry => entry.Key == "metadata" ? entry with { Value = labelled } : entry)]);
        return EmbeddedText.Write(new EmbeddedNode(EmbeddedFormat.Json, whole, whole.Span));
    }
}
