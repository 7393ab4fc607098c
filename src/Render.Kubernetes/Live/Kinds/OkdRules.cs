// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Kubernetes.Live.Desired;

namespace Render.Kubernetes.Live.Kinds;

/// <summary>
/// What a dry run does not say about OKD's <c>Authentication</c>. A kube-apiserver answers 200 where the cluster's own admission
/// or its operator will not have it.
/// </summary>
internal static class OkdRules
{
    /// <summary>Why the object would not do what it asks for; null for other kinds and for objects that are fine.</summary>
    /// <param name="desired">What was rendered.</param>
    /// <param name="live">What it is; null when it does not exist.</param>
    /// <param name="after">What it would become.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="isAccepted">True when an API server has accepted it: then its clients are known.</param>
    public static Diagnostic? Check(DesiredObject desired, MapNode? live, MapNode after, string cluster, bool isAccepted)
    {
        if (desired.Ref.Type is not { Group: "config.openshift.io", Kind: "Authentication" })
            return null;

        var spec = desired.Tree["spec"] as MapNode;
        var wantsOidc = Trees.Text(spec, "type") == "OIDC";
        if (wantsOidc && Trees.At(after, "spec", "webhookTokenAuthenticator") is MapNode { Entries.IsEmpty: false })
            return LiveErrors.OkdSwitch(spec?["type"] ?? desired.Tree, desired.Ref, cluster);

        var clients = Pairs(Trees.At(desired.Tree, "spec", "oidcProviders"));
        var known = Pairs(Trees.At(live, "spec", "oidcProviders")).Union(Published(live));
        return wantsOidc && !isAccepted && clients.Except(known).Count > 0
            ? LiveErrors.OkdClients(Clients(desired.Tree) ?? desired.Tree, desired.Ref, cluster)
            : null;
    }

    /// <summary>True when a refusal says no more than what <see cref="Check"/> finds.</summary>
    public static bool Explains(string message) =>
        message.Contains("status.oidcClients", StringComparison.Ordinal) || message.Contains("webhookTokenAuthenticator", StringComparison.Ordinal)
        || message.Contains("OIDC .spec.type", StringComparison.Ordinal);

    private static Node? Clients(MapNode tree) =>
        (Trees.At(tree, "spec", "oidcProviders") as ListNode)?.Items.OfType<MapNode>().Select(provider => provider["oidcClients"]).FirstOrDefault(node => node is not null);

    private static ImmutableHashSet<(string?, string?)> Pairs(Node? providers) =>
        [.. (providers as ListNode)?.Items.OfType<MapNode>().SelectMany(provider => Of(provider["oidcClients"])) ?? []];

    private static IEnumerable<(string?, string?)> Published(MapNode? live) => Of(Trees.At(live, "status", "oidcClients"));

    private static IEnumerable<(string?, string?)> Of(Node? clients) =>
        (clients as ListNode)?.Items.OfType<MapNode>().Select(client => (Trees.Text(client, "componentNamespace"), Trees.Text(client, "componentName"))) ?? [];
}
