// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
using Render.Core.Nodes;

namespace Render.Secrets.Stores;

/// <summary>Finds secrets in trees.</summary>
public static class SecretPlaces
{
    /// <summary>Every secret node of a tree with its path, embedded documents included, in document order.</summary>
    public static IReadOnlyList<SecretPlace> In(Node root)
    {
        var found = new List<SecretPlace>();
        if (Any(root))
            Collect(root, NodePath.Root, found);

        return found;
    }

    /// <summary>Every reference that an environment's Kubernetes objects ask for, with the cluster that it is for.</summary>
    public static IEnumerable<AskedSecret> ReferencesOf(RenderedEnvironment environment) =>
        environment.Manifests.SelectMany(manifest =>
            In(manifest.Tree).SelectMany(place => place.Secret.Expression.References.Select(reference => new AskedSecret(manifest.Cluster, reference))));

    /// <summary>True when a tree holds a secret.</summary>
    public static bool Any(Node root)
    {
        switch (root)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    if (Any(entry.Value))
                        return true;
                }

                return false;
            case ListNode list:
                return list.Items.Any(Any);
            case EmbeddedNode embedded:
                return Any(embedded.Content);
            default:
                return root is SecretNode;
        }
    }

    private static void Collect(Node node, NodePath path, List<SecretPlace> found)
    {
        switch (node)
        {
            case SecretNode secret:
                found.Add(new SecretPlace(path, secret));
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    Collect(entry.Value, path.Key(entry.Key), found);

                break;
            case ListNode list:
                for (var index = 0; index < list.Items.Length; index++)
                    Collect(list.Items[index], path.Index(index), found);

                break;
            case EmbeddedNode embedded:
                Collect(embedded.Content, path.Into(), found);
                break;
        }
    }
}
