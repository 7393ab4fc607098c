// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>
/// No value may hold <c>${</c>: Flux's postBuild substitution works on every object that is not annotated against it, also on
/// decrypted Secrets (fluxcd/pkg <c>kustomize/kustomize_varsub.go</c>).
/// </summary>
public static class FluxSubstitutionRule
{
    private const string Opening = "${";
    private const string Annotation = "kustomize.toolkit.fluxcd.io/substitute";

    /// <summary>Checks one object.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest)
    {
        if (IsDisabled(manifest.Tree))
            yield break;

        foreach (var (path, node) in TreeStrings.Of(manifest.Tree))
        {
            if (node.Value.Contains(Opening, StringComparison.Ordinal))
                yield return ManifestErrors.FluxSubstitution(Places.OfTemplate(node), path.ToString());
        }
    }

    private static bool IsDisabled(MapNode tree)
    {
        var metadata = tree["metadata"] as MapNode;
        return IsDisabled(metadata?["annotations"]) || IsDisabled(metadata?["labels"]);
    }

    private static bool IsDisabled(Node? marks) => (marks as MapNode)?[Annotation] is StringNode { Value: "disabled" };
}
