// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Redaction;
using Render.Core.Text;

namespace Render.Schema.Validation;

/// <summary>Phrases that violations share.</summary>
internal static class Wording
{
    /// <summary>What to do about a value that a comma has cut in two.</summary>
    public const string QuoteCommas = "Put a value that holds a comma in quotes.";

    private const int MaxShownValue = 60;
    private const int MaxListed = 40;

    /// <summary>A node in words: kind and size, or for public scalars the value. Where a name and a password may stand before a host, only what comes behind them.</summary>
    public static string Found(Node node, bool isPublic) => (isPublic, node) switch
    {
        (true, StringNode text) => Quote(UserInfo.Behind(text.Value)),
        (true, NumberNode number) => Shorten(number.Value.Lexeme),
        (true, BooleanNode boolean) => boolean.Value ? "true" : "false",
        _ => node.Describe(),
    };

    /// <summary>
    /// An unknown key. One that is written without a colon, in braces, may be the rest of a value that was meant to hold a comma,
    /// such as a password: it is not shown. Neither is one that may be a secret itself.
    /// </summary>
    public static string UnknownKey(MapEntry entry, bool isHidden) => (IsBare(entry), isHidden) switch
    {
        (true, _) => $"Found {Count(entry.Key.Length, "character", "characters")} without a colon; expected 'key: value'.",
        (_, true) => $"Unknown key of {Count(entry.Key.Length, "character", "characters")} in a reference to a secret.",
        _ => $"Unknown key {Quote(entry.Key)}.",
    };

    /// <summary>True for a key that is written without a colon.</summary>
    public static bool IsBare(MapEntry entry) => entry.Value is NullNode { Span: { IsKnown: true } value }
        && (value.Line, value.Column, value.EndLine, value.EndColumn) == (entry.KeySpan.EndLine, entry.KeySpan.EndColumn, entry.KeySpan.EndLine, entry.KeySpan.EndColumn);

    /// <summary>A text of the schema, or a key, between quotes.</summary>
    public static string Quote(string text) => $"'{VisibleName.Of(Shorten(text))}'";

    /// <summary>A value that stands in a schema.</summary>
    public static string SchemaValue(Node node) => node switch
    {
        StringNode text => Quote(text.Value),
        NumberNode or BooleanNode => Found(node, isPublic: true),
        _ => node.Describe(),
    };

    /// <summary><c>a, b or c</c>; long lists are cut.</summary>
    public static string AnyOf(IReadOnlyList<string> items) => Join(items, "or");

    /// <summary><c>a, b and c</c>; long lists are cut.</summary>
    public static string AllOf(IReadOnlyList<string> items) => Join(items, "and");

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>The first sentence of a description, on one line.</summary>
    public static string? FirstSentence(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
            return null;

        var text = string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }

    private static string Join(IReadOnlyList<string> items, string word)
    {
        if (items.Count > MaxListed)
            return $"{string.Join(", ", items.Take(MaxListed))} and {Count(items.Count - MaxListed, "more", "more")}";

        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {word} {items[^1]}";
    }

    private static string Shorten(string text) => text.Length <= MaxShownValue ? text : string.Concat(text.AsSpan(0, MaxShownValue), "…");
}
