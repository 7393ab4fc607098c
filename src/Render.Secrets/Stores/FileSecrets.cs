// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;

namespace Render.Secrets.Stores;

/// <summary>
/// Files that are not Kubernetes objects never hold a secret: the entry is left out and listed beside the file, and whoever
/// applies the file has it filled in by <c>render materialize</c>.
/// </summary>
internal static class FileSecrets
{
    /// <summary>What is added to the file's name for the list.</summary>
    public const string ListEnding = ".secrets.json";

    /// <summary>The file without its secrets, and the list of them when there are any.</summary>
    public static ImmutableArray<ConfigFile> LeaveOut(ConfigFile file, DiagnosticBag findings)
    {
        var places = SecretPlaces.In(file.Tree).ToList();
        if (places.Count == 0)
            return [file];

        if (file.Tree is SecretNode whole)
        {
            findings.Add(SecretErrors.CannotLeaveOut(whole.Span, file.Name));
            return [];
        }

        var left = Without(file.Tree, file, findings);
        var list = new MapNode([
            new MapEntry("file", new StringNode(file.Name)),
            new MapEntry("secrets", new ListNode([.. places.Select(place => (Node)Listed(place.Path, place.Secret))])),
        ]);
        return left is null ? [] : [file with { Tree = left }, new ConfigFile(file.Instance, file.Name + ListEnding, ConfigFileFormat.Json, list)];
    }

    private static MapNode Listed(NodePath path, SecretNode secret) => new([
        new MapEntry("path", new StringNode(path.ToString())),
        new MapEntry("references", new ListNode([.. secret.Expression.References.Distinct().Select(reference => (Node)new StringNode(reference.ToString()))])),
    ]);

    private static Node? Without(Node node, ConfigFile file, DiagnosticBag findings)
    {
        switch (node)
        {
            case SecretNode:
                return null;
            case MapNode map:
                var entries = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    if (Without(entry.Value, file, findings) is { } value)
                        entries.Add(entry with { Value = value });
                }

                return map.WithEntries(entries.ToImmutable());
            case ListNode list:
                // Without one item the others would move up and mean something else.
                foreach (var secret in list.Items.OfType<SecretNode>())
                    findings.Add(SecretErrors.CannotLeaveOut(secret.Span, file.Name));

                return list.WithItems([.. list.Items.Select(item => Without(item, file, findings)).OfType<Node>()]);
            case EmbeddedNode embedded when SecretPlaces.Any(embedded):
                var content = Without(embedded.Content, file, findings);
                return content is null ? null : new EmbeddedNode(embedded.Format, content, embedded.Span, embedded.Provenance);
            default:
                return node;
        }
    }
}
