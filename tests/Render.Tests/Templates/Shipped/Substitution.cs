// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Tests.Templates.Shipped;

/// <summary>Puts values for marks: what the output must be when the model has these values.</summary>
internal static class Substitution
{
    /// <summary>The tree with values in place of marks.</summary>
    public static Node Apply(Node marked, IReadOnlyDictionary<string, Node> values) => marked switch
    {
        MapNode map => new MapNode([.. map.Entries.Select(entry => new MapEntry(Text(entry.Key, values), Apply(entry.Value, values)))]),
        ListNode list => new ListNode([.. list.Items.Select(item => Apply(item, values))]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Apply(embedded.Content, values)),
        StringNode text when values.TryGetValue(text.Value, out var value) => value,
        StringNode text => new StringNode(Text(text.Value, values)),
        _ => marked,
    };

    private static string Text(string text, IReadOnlyDictionary<string, Node> values)
    {
        if (!text.Contains("<m", StringComparison.Ordinal))
            return text;

        // From left to right, so that a mark inside of a value is text.
        var parts = ImmutableArray.CreateBuilder<string>();
        var rest = text;
        while (true)
        {
            var (mark, at) = values.Keys.Select(mark => (Mark: mark, At: rest.IndexOf(mark, StringComparison.Ordinal)))
                .Where(found => found.At >= 0).OrderBy(found => found.At).FirstOrDefault((string.Empty, -1));
            if (at < 0)
                return string.Concat(parts) + rest;

            parts.Add(rest[..at]);
            parts.Add(values[mark] is StringNode value ? value.Value : throw new InvalidOperationException("a tree inside of a text"));
            rest = rest[(at + mark.Length)..];
        }
    }
}
