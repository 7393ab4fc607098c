// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Rules;

/// <summary>How rules look at nodes: as CEL does, with secrets taken as fine.</summary>
internal static class RuleNodes
{
    /// <summary>A rule over a map; other kinds are left to the type.</summary>
    public static Func<Node, bool> OfMap(Func<MapNode, bool> holds) => node => node is not MapNode map || holds(map);

    /// <summary>A rule over a text; other kinds are left to the type, and secrets pass.</summary>
    public static Func<Node, bool> OfText(Func<string, bool> holds) => node => node is not StringNode text || holds(text.Value);

    /// <summary>True when the key is set; null counts as absent, as the API server drops it.</summary>
    public static bool Has(this MapNode map, string key) => map[key] is not (null or NullNode);

    /// <summary>True when the key holds text that is not empty. A secret is.</summary>
    public static bool HasText(this MapNode map, string key) => map[key] is StringNode { Value.Length: > 0 } or SecretNode or EmbeddedNode;

    /// <summary>The text of a key; empty when it is absent or no text.</summary>
    public static string Text(this MapNode map, string key) => map[key] is StringNode text ? text.Value : string.Empty;

    /// <summary>True when exactly one of two keys is set.</summary>
    public static bool HasOneOf(this MapNode map, string first, string second) => map.Has(first) != map.Has(second);
}
