// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Kubernetes.Api;

/// <summary>Reads the two shapes in which servers tell what they serve.</summary>
internal static class DiscoveryReader
{
    /// <summary>What is asked for: the aggregated list in either version, or else whatever the server has.</summary>
    public const string Accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
        + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    /// <summary>True for a list of what a server serves, in any of its shapes.</summary>
    public static bool IsRoot(MapNode document) => Text(document, "kind") is "APIGroupDiscoveryList" or "APIVersions" or "APIGroupList";

    /// <summary>The groups of an aggregated list; null when the document is another one.</summary>
    public static ImmutableDictionary<string, ServedGroup>? Aggregated(MapNode document)
    {
        if (Text(document, "kind") != "APIGroupDiscoveryList")
            return null;

        return Maps(document, "items")
            .Select(group => new ServedGroup(Name(group), [.. Maps(group, "versions").Select(AggregatedVersion)]))
            .ToImmutableDictionary(group => group.Name, StringComparer.Ordinal);
    }

    /// <summary>The kinds of one group and version; null when the document is another one.</summary>
    public static ServedVersion? Single(MapNode document, string version)
    {
        if (Text(document, "kind") != "APIResourceList")
            return null;

        var kinds = Maps(document, "resources")
            .Where(resource => Text(resource, "name") is { } name && !name.Contains('/', StringComparison.Ordinal))
            .Select(resource => (Kind: Text(resource, "kind"), Plural: Text(resource, "name"), IsNamespaced: resource["namespaced"] is BooleanNode { Value: true }));
        return new ServedVersion(version, Kinds(kinds), IsStale: false);
    }

    private static ServedVersion AggregatedVersion(MapNode version)
    {
        var kinds = Maps(version, "resources").Select(resource => (
            Kind: resource["responseKind"] is MapNode kind ? Text(kind, "kind") : null,
            Plural: Text(resource, "resource"),
            IsNamespaced: Text(resource, "scope") == "Namespaced"));
        return new ServedVersion(Text(version, "version") ?? string.Empty, Kinds(kinds), Text(version, "freshness") == "Stale");
    }

    private static ImmutableDictionary<string, ServedResource> Kinds(IEnumerable<(string? Kind, string? Plural, bool IsNamespaced)> resources)
    {
        var kinds = ImmutableDictionary.CreateBuilder<string, ServedResource>(StringComparer.Ordinal);
        foreach (var (kind, plural, isNamespaced) in resources)
        {
            if (kind is not null && plural is not null)
                kinds.TryAdd(kind, new ServedResource(plural, isNamespaced));
        }

        return kinds.ToImmutable();
    }

    private static string Name(MapNode group) => group["metadata"] is MapNode metadata ? Text(metadata, "name") ?? string.Empty : string.Empty;

    private static IEnumerable<MapNode> Maps(MapNode map, string key) => map[key] is ListNode list ? list.Items.OfType<MapNode>() : [];

    private static string? Text(MapNode map, string key) => map[key] is StringNode text ? text.Value : null;
}
