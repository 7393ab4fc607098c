// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
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
    public static IEnumerable<TreeFile> Of(IEnumerable<(Manifest Manifest, string Path)> manifests) => manifests
        .GroupBy(file => (file.Manifest.Cluster, file.Manifest.Step))
        .OrderBy(step => step.Key.Cluster, StringComparer.Ordinal).ThenBy(step => step.Key.Step)
        .Select(step =>
        {
            var folder = OutputLayout.StepFolder(step.Key.Cluster, step.Key.Step);
            var names = step.Select(file => file.Path[(folder.Length + 1)..]).Order(StringComparer.Ordinal);
            return new TreeFile(folder + "/" + OutputLayout.KustomizationName, Kustomization(names), step.Key.Cluster);
        });

    /// <summary>A list of files in their order.</summary>
    public static MapNode Kustomization(IEnumerable<string> resources) => new([
        new MapEntry("apiVersion", new StringNode("kustomize.config.k8s.io/v1beta1")),
        new MapEntry("kind", new StringNode("Kustomization")),
        new MapEntry("resources", new ListNode([.. resources.Select(name => (Node)new StringNode(name))])),
    ]);
}
