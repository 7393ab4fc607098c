// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>What the server says about what it serves: group by group, as the recordings show, or everything at once as newer servers do.</summary>
internal static class DiscoveryAnswers
{
    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    /// <summary>Answers <c>/api</c>, <c>/apis</c> and <c>/apis/group/version</c>; null for other paths.</summary>
    public static StatusAnswer? Answer(string path, FakeCluster cluster, string aggregatedVersion)
    {
        var isAggregated = aggregatedVersion.Length > 0;
        return path switch
        {
            "/api" when isAggregated => Aggregated(cluster, core: true, aggregatedVersion),
            "/apis" when isAggregated => Aggregated(cluster, core: false, aggregatedVersion),
            "/api" => StatusAnswer.Ok(new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") }),
            "/apis" => Groups(cluster),
            _ when path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/apis/", StringComparison.Ordinal) => Version(path, cluster),
            _ => null,
        };
    }

    private static StatusAnswer? Version(string path, FakeCluster cluster)
    {
        var types = cluster.Types.Where(type => type.Root == path).ToArray();
        if (types.Length == 0)
            return null;

        return StatusAnswer.Ok(new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = types[0].ApiVersion,
            ["resources"] = new JsonArray([.. types.SelectMany(type => new[] { Resource(type, string.Empty), Resource(type, "/status") })]),
        });
    }

    private static JsonNode Resource(ResourceType type, string sub) => new JsonObject
    {
        ["name"] = type.Plural + sub,
        ["singularName"] = type.Kind.ToLowerInvariant(),
        ["namespaced"] = type.IsNamespaced,
        ["kind"] = type.Kind,
        ["verbs"] = new JsonArray([.. Verbs.Select(verb => (JsonNode)verb)]),
    };

    private static StatusAnswer Groups(FakeCluster cluster) => StatusAnswer.Ok(new JsonObject
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. cluster.Types.Where(type => type.Group.Length > 0).GroupBy(type => type.Group, StringComparer.Ordinal).Select(group => (JsonNode)new JsonObject
        {
            ["name"] = group.Key,
            ["versions"] = new JsonArray([.. group.Select(type => type.Version).Distinct(StringComparer.Ordinal).Select(version => (JsonNode)Named(group.Key, version))]),
            ["preferredVersion"] = Named(group.Key, group.First().Version),
        })]),
    });

    private static JsonObject Named(string group, string version) => new() { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static StatusAnswer Aggregated(FakeCluster cluster, bool core, string version) => StatusAnswer.Ok(new JsonObject
    {
        ["kind"] = "APIGroupDiscoveryList",
        ["apiVersion"] = "apidiscovery.k8s.io/" + version,
        ["metadata"] = new JsonObject(),
        ["items"] = new JsonArray([.. cluster.Types.Where(type => type.Group.Length == 0 == core).GroupBy(type => type.Group, StringComparer.Ordinal).Select(group => (JsonNode)new JsonObject
        {
            ["metadata"] = core ? new JsonObject() : new JsonObject { ["name"] = group.Key },
            ["versions"] = new JsonArray([.. group.GroupBy(type => type.Version, StringComparer.Ordinal).Select(types => (JsonNode)new JsonObject
            {
                ["version"] = types.Key,
                ["freshness"] = "Current",
                ["resources"] = new JsonArray([.. types.Select(AggregatedResource)]),
            })]),
        })]),
    }) with
    { ContentType = $"application/json;g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList" };

    private static JsonNode AggregatedResource(ResourceType type) => new JsonObject
    {
        ["resource"] = type.Plural,
        ["responseKind"] = new JsonObject { ["group"] = type.Group, ["version"] = type.Version, ["kind"] = type.Kind },
        ["scope"] = type.IsNamespaced ? "Namespaced" : "Cluster",
        ["singularResource"] = type.Kind.ToLowerInvariant(),
        ["verbs"] = new JsonArray([.. Verbs.Select(verb => (JsonNode)verb)]),
    };
}
