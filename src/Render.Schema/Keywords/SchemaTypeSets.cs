// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>Names and membership of <see cref="SchemaTypes"/>.</summary>
internal static class SchemaTypeSets
{
    private static readonly (string Name, SchemaTypes Type, string Words)[] Table =
    [
        ("object", SchemaTypes.Map, "a map"),
        ("array", SchemaTypes.List, "a list"),
        ("string", SchemaTypes.String, "a string"),
        ("integer", SchemaTypes.Integer, "an integer"),
        ("number", SchemaTypes.Number, "a number"),
        ("boolean", SchemaTypes.Boolean, "true or false"),
        ("null", SchemaTypes.Null, "null"),
    ];

    /// <summary>The names that a schema may use.</summary>
    public static IEnumerable<string> Names => Table.Select(row => row.Name);

    /// <summary>The type of a name; none for an unknown one.</summary>
    public static SchemaTypes Parse(string name) => Array.Find(Table, row => row.Name == name).Type;

    /// <summary>True when the node is of one of the types.</summary>
    public static bool Allow(this SchemaTypes types, Node node) => (types & Of(node)) != SchemaTypes.None;

    /// <summary>The types in words.</summary>
    public static string Describe(this SchemaTypes types) =>
        Wording.AnyOf([.. Table.Where(row => types.HasFlag(row.Type)).Select(row => row.Words)]);

    private static SchemaTypes Of(Node node) => node.Kind switch
    {
        NodeKind.Map => SchemaTypes.Map,
        NodeKind.List => SchemaTypes.List,
        NodeKind.Boolean => SchemaTypes.Boolean,
        NodeKind.Null => SchemaTypes.Null,
        NodeKind.Number => node is NumberNode { Value.IsInteger: true } ? SchemaTypes.Integer | SchemaTypes.Number : SchemaTypes.Number,
        _ => SchemaTypes.String,
    };
}
