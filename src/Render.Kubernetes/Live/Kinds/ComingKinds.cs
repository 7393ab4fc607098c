// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Live.Desired;

namespace Render.Kubernetes.Live.Kinds;

/// <summary>What the same change brings along: namespaces, CRDs, and the feature that makes Rancher serve its clients.</summary>
internal sealed class ComingKinds
{
    private const string RancherGroup = "management.cattle.io";
    private const string RancherFeature = "oidc-provider";
    private readonly HashSet<string> _namespaces;
    private readonly HashSet<(string Group, string Kind)> _kinds;

    public ComingKinds(IReadOnlyCollection<DesiredObject> objects)
    {
        _namespaces = [.. objects.Where(item => item.Ref.Type is { Group: "", Kind: "Namespace" }).Select(item => item.Ref.Name)];
        _kinds = [.. objects.Where(item => item.Ref.Type is { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" }).Select(item => KindOf(item.Tree))];
        if (objects.Any(IsRancherProvider))
            _kinds.Add((RancherGroup, "OIDCClient"));
    }

    /// <summary>True for Rancher's clients, which exist only while its provider is switched on.</summary>
    public static bool IsRancherClient(GroupVersionKind kind) => kind is { Group: RancherGroup, Kind: "OIDCClient" };

    /// <summary>True when the namespace is made by this change.</summary>
    public bool BringsNamespace(string? name) => name is not null && _namespaces.Contains(name);

    /// <summary>True when the kind is made by this change.</summary>
    public bool BringsKind(GroupVersionKind kind) => _kinds.Contains((kind.Group, kind.Kind));

    private static bool IsRancherProvider(DesiredObject item) =>
        item.Ref is { Type: { Group: RancherGroup, Kind: "Feature" }, Name: RancherFeature } && Trees.At(item.Tree, "spec", "value") is BooleanNode { Value: true };

    private static (string Group, string Kind) KindOf(MapNode definition)
    {
        var spec = definition["spec"] as MapNode;
        return (Trees.Text(spec, "group") ?? string.Empty, Trees.Text(spec?["names"] as MapNode, "kind") ?? string.Empty);
    }
}
