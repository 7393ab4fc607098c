// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>As much OpenAPI as kubectl wants before it sends a dry run: that PATCH knows the parameters for it.</summary>
internal static class OpenApiAnswers
{
    /// <summary>Answers the paths below <c>/openapi/v3</c>.</summary>
    public static StatusAnswer Answer(string path, FakeCluster cluster)
    {
        if (path.Length == 0)
        {
            var roots = cluster.Types.Select(type => type.Root[1..]).Distinct(StringComparer.Ordinal);
            return StatusAnswer.Ok(new JsonObject
            {
                ["paths"] = new JsonObject(roots.Select(root => KeyValuePair.Create(root, (JsonNode?)new JsonObject { ["serverRelativeURL"] = "/openapi/v3/" + root }))),
            });
        }

        return StatusAnswer.Ok(new JsonObject
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "Kubernetes", ["version"] = "v1.33.0" },
            ["paths"] = new JsonObject(cluster.Types.Where(type => type.Root == path).Select(type => KeyValuePair.Create(Url(type), (JsonNode?)Patch(type)))),
        });
    }

    private static string Url(ResourceType type) => $"{type.Root}/{(type.IsNamespaced ? "namespaces/{namespace}/" : string.Empty)}{type.Plural}/{{name}}";

    private static JsonObject Patch(ResourceType type) => new()
    {
        ["patch"] = new JsonObject
        {
            ["parameters"] = new JsonArray([.. new[] { "dryRun", "fieldManager", "fieldValidation", "force" }.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["in"] = "query" })]),
            ["responses"] = new JsonObject(),
            ["x-kubernetes-group-version-kind"] = new JsonObject { ["group"] = type.Group, ["version"] = type.Version, ["kind"] = type.Kind },
        },
    };
}
