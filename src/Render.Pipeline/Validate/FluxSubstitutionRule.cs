// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Pipeline.Validate;

/// <summary>
/// No value may hold <c>${</c>: Flux's postBuild substitution works on every object that is not annotated against it, also on
/// decrypted Secrets (fluxcd/pkg <c>kustomize/kustomize_varsub.go</c>). The Kustomizations that Render writes substitute nothing, but
/// whoever patches them, or applies the folder by others, would change values without a word: so it is refused by every version.
/// </summary>
public static class FluxSubstitutionRule
{
    private const string Opening = "${";
    private const string Annotation = "kustomize.toolkit.fluxcd.io/substitute";

    /// <summary>Checks one object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="controller">Release of the cluster's kustomize-controller, which decides what would happen; null when it is not stated.</param>
    public static IEnumerable<Diagnostic> Check(Manifest manifest, ProductVersion? controller)
    {
        if (IsDisabled(manifest.Tree))
            yield break;

        foreach (var (path, node) in TreeStrings.Find(manifest.Tree, text => text.Value.Contains(Opening, StringComparison.Ordinal)))
            yield return ManifestErrors.FluxSubstitution(Places.OfTemplate(node), path.ToString(), Consequence(controller)) with { Related = Places.OfSpec(node) };
    }

    /// <summary>StrictPostBuildSubstitutions is on from kustomize-controller 1.9.0.</summary>
    private static string Consequence(ProductVersion? controller) => controller switch
    {
        null => "an undefined name becomes empty before kustomize-controller 1.9, and fails the step from then on",
        _ when controller.IsAtLeast(1, 9) => "an undefined name fails the whole step",
        _ => "an undefined name becomes empty without a word",
    };

    private static bool IsDisabled(MapNode tree)
    {
        var metadata = tree["metadata"] as MapNode;
        return IsDisabled(metadata?["annotations"]) || IsDisabled(metadata?["labels"]);
    }

    private static bool IsDisabled(Node? marks) => (marks as MapNode)?[Annotation] is StringNode { Value: "disabled" };
}
