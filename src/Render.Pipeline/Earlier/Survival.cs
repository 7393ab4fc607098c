// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Pipeline.Earlier;

/// <summary>Which objects must stay on a cluster when they leave the output: losing them by mistake locks people out, or takes what others own with it.</summary>
public static class Survival
{
    /// <summary>Flux's word that an object is never removed.</summary>
    public const string PruneAnnotation = "kustomize.toolkit.fluxcd.io/prune";

    private const string SharingAnnotation = "kustomize.toolkit.fluxcd.io/ssa";

    private static readonly (string Group, string Kind)[] Kinds =
    [
        ("management.cattle.io", "OIDCClient"), ("management.cattle.io", "Feature"), ("config.openshift.io", "Authentication"),
        (string.Empty, "Namespace"), ("apiextensions.k8s.io", "CustomResourceDefinition"),
    ];

    /// <summary>True for kinds that always stay.</summary>
    public static bool IsDemanded(GroupVersionKind type) => Kinds.Contains((type.Group, type.Kind));

    /// <summary>True when the object shares its fields with another owner.</summary>
    public static bool IsShared(MapNode tree) => Annotation(tree, SharingAnnotation) == "Merge";

    /// <summary>True when the object says that it stays.</summary>
    public static bool IsDeclared(MapNode tree) => Annotation(tree, PruneAnnotation) == "disabled";

    private static string? Annotation(MapNode tree, string name) =>
        (((tree["metadata"] as MapNode)?["annotations"] as MapNode)?[name] as StringNode)?.Value;
}
