// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;
using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>One version of a real definition, and what is needed to make objects of its kind.</summary>
internal sealed class CrdUnderTest
{
    /// <summary>Reads a definition.</summary>
    /// <param name="definition">The CustomResourceDefinition.</param>
    /// <param name="version">The version.</param>
    /// <param name="name">The name that objects get.</param>
    public CrdUnderTest(MapNode definition, string version, string name)
    {
        var spec = (MapNode)(definition["spec"] ?? NullNode.Instance);
        var names = (MapNode)(spec["names"] ?? NullNode.Instance);
        Kind = new GroupVersionKind(Text(spec, "group"), version, Text(names, "kind"));
        Schema = SchemaOf(spec, version);
        Around = new ObjectAround(Schema, Kind.ApiVersion, Kind.Kind, name, Text(spec, "scope") == "Namespaced");
    }

    /// <summary>The kind.</summary>
    public GroupVersionKind Kind { get; }

    /// <summary>Its schema.</summary>
    public JsonObject Schema { get; }

    /// <summary>Makes objects.</summary>
    public ObjectAround Around { get; }

    private static string Text(MapNode map, string key) => ((StringNode)(map[key] ?? NullNode.Instance)).Value;

    private static JsonObject SchemaOf(MapNode spec, string version)
    {
        var found = ((ListNode)(spec["versions"] ?? NullNode.Instance)).Items.Cast<MapNode>().Single(item => Text(item, "name") == version);
        return (JsonObject)(ToJson(((MapNode?)found["schema"])?["openAPIV3Schema"] ?? NullNode.Instance) ?? new JsonObject());
    }

    private static JsonNode? ToJson(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        StringNode text => text.Value,
        NumberNode number => JsonNode.Parse(number.Value.Lexeme),
        BooleanNode boolean => boolean.Value,
        _ => null,
    };
}
