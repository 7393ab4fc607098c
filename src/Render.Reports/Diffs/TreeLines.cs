// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Reports.Diffs;

/// <summary>
/// Prints trees for people, in the manner of YAML. Not meant to be read back: secrets are three stars, documents inside of strings are
/// printed as the trees that they are.
/// </summary>
internal static class TreeLines
{
    /// <summary>What stands for a hidden value.</summary>
    public const string Hidden = "***";

    private const string Indent = "  ";

    /// <summary>A value on one line; null when it takes several.</summary>
    public static string? Inline(Node? node) => node switch
    {
        null => string.Empty,
        StringNode text => text.Value.Contains('\n', StringComparison.Ordinal) ? null : Quoted(text.Value),
        NumberNode number => number.Value.Lexeme,
        BooleanNode boolean => boolean.Value ? "true" : "false",
        NullNode => "null",
        SecretNode => Hidden,
        MapNode { Entries.IsEmpty: true } => "{}",
        ListNode { Items.IsEmpty: true } => "[]",
        EmbeddedNode embedded => Inline(embedded.Content),
        _ => null,
    };

    /// <summary>A value on as many lines as it takes.</summary>
    public static IEnumerable<string> Of(Node node)
    {
        if (Inline(node) is { } line)
            return [line];

        return node switch
        {
            MapNode map => CanonicalKeyOrder.Sort(map.Entries).SelectMany(entry => Entry(ShownText.Line(entry.Key) + ":", entry.Value)),
            ListNode list => list.Items.SelectMany(Item),
            EmbeddedNode embedded => Of(embedded.Content),
            StringNode text => text.Value.TrimEnd('\n').Split('\n').Select(ShownText.Line),
            _ => [],
        };
    }

    private static IEnumerable<string> Entry(string key, Node value)
    {
        if (Inline(value) is { } line)
            return [$"{key} {line}"];

        var head = value is StringNode or EmbeddedNode ? key + " |" : key;
        return [head, .. Of(value).Select(inner => Indent + inner)];
    }

    private static IEnumerable<string> Item(Node item) => Of(item).Select((line, at) => (at == 0 ? "- " : Indent) + line);

    /// <summary>Quotes only where a reader could take the text for something else.</summary>
    private static string Quoted(string text) =>
        text.Length == 0 || text != text.Trim() || text is "true" or "false" or "null" || ExactNumber.TryParse(text, out _)
            ? $"\"{ShownText.Line(text)}\""
            : ShownText.Line(text);
}
