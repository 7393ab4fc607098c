// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
using Render.Core.Nodes;

namespace Render.Secrets.Stores;

/// <summary>Finds secrets in trees.</summary>
public static class SecretPlaces
{
    /// <summary>Every secret node of a tree with its path, embedded documents included, in document order.</summary>
    public static IEnumerable<SecretPlace> In(Node root) => In(root, NodePath.Root);

    /// <summary>Every reference that an environment's Kubernetes objects ask for, with the cluster that it is for.</summary>
    public static IEnumerable<AskedSecret> ReferencesOf(RenderedEnvironment environment) =>
        environment.Manifests.SelectMany(manifest =>
            In(manifest.Tree).SelectMany(place => place.Secret.Expression.References.Select(reference => new AskedSecret(manifest.Cluster, reference))));

    /// <summary>True when a tree holds a secret.</summary>
    public static bool Any(Node root) => In(root).Any();

    private static IEnumerable<SecretPlace> In(Node node, NodePath path) => node switch
    {
        SecretNode secret => [new SecretPlace(path, secret)],
        MapNode map => map.Entries.SelectMany(entry => In(entry.Value, path.Key(entry.Key))),
        ListNode list => list.Items.SelectMany((item, index) => In(item, path.Index(index))),
        EmbeddedNode embedded => In(embedded.Content, path.Into()),
        _ => [],
    };
}
