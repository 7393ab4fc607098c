// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Output.Layout;

/// <summary>
/// The <c>kustomization.yaml</c> of every step. It names its files: a folder without one would be applied with everything
/// that lies in it.
/// </summary>
public static class StepKustomizations
{
    /// <summary>The lists of an environment.</summary>
    /// <param name="manifests">The manifests with their paths below the environment's folder.</param>
    public static IEnumerable<TreeFile> Of(IEnumerable<PlacedManifest> manifests) => manifests
        .GroupBy(file => OutputLayout.StepFolder(file.Manifest.Cluster, file.Manifest.Step), StringComparer.Ordinal)
        .OrderBy(step => step.First().Manifest.Cluster, StringComparer.Ordinal).ThenBy(step => step.Key, StringComparer.Ordinal)
        .Select(step =>
        {
            var names = step.Select(file => file.Path[(step.Key.Length + 1)..]).Order(StringComparer.Ordinal);
            return new TreeFile(step.Key + "/" + OutputLayout.KustomizationName, Kustomization(names), step.First().Manifest.Cluster);
        });

    /// <summary>A list of files in their order.</summary>
    public static MapNode Kustomization(IEnumerable<string> resources) => new([
        new MapEntry("apiVersion", new StringNode("kustomize.config.k8s.io/v1beta1")),
        new MapEntry("kind", new StringNode("Kustomization")),
        new MapEntry("resources", new ListNode([.. resources.Select(name => (Node)new StringNode(name))])),
    ]);
}
