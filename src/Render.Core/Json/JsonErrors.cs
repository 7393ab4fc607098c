// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Core.Json;

/// <summary>The diagnostics of the JSON reader: RND1101 to RND1199.</summary>
public static class JsonErrors
{
    private const int MaxKeyLength = 80;

    /// <summary>The text breaks the grammar.</summary>
    public static Diagnostic Syntax(SourceSpan span, string found, string? hint) =>
        Error("RND1101", span, $"This is not JSON: found {found}.") with { Hint = hint };

    /// <summary>The text stops in the middle.</summary>
    public static Diagnostic UnexpectedEnd(SourceSpan span) =>
        Error("RND1102", span, "The JSON text ends before its last map, list or text is closed.") with { Hint = "Check that the file was written or sent whole." };

    /// <summary>A key comes twice in one object.</summary>
    public static Diagnostic DuplicateKey(SourceSpan span, string key, SourceSpan first) =>
        Error("RND1103", span, $"The key '{Shorten(key)}' comes twice in the same map; the first one is at line {Text(first.Line)}, column {Text(first.Column)}.") with
        {
            Hint = "Remove one of the two; readers disagree on which one counts.",
            Related = [new RelatedPlace(first, "the first one")],
        };

    /// <summary>More bytes than the budget.</summary>
    public static Diagnostic TooLarge(string path, long size, long limit) =>
        Error("RND1104", SourceSpan.StartOf(path), $"The JSON text has {Text(size)} bytes; at most {Text(limit)} are read.");

    /// <summary>Deeper than the budget.</summary>
    public static Diagnostic TooDeep(SourceSpan span, int limit) =>
        Error("RND1105", span, $"Maps and lists are nested more than {Text(limit)} levels deep.");

    /// <summary>More values than the budget.</summary>
    public static Diagnostic TooManyNodes(SourceSpan span, int limit) =>
        Error("RND1106", span, $"The JSON text holds more than {Text(limit)} values.");

    /// <summary>Bytes that are no UTF-8.</summary>
    public static Diagnostic NotUtf8(SourceSpan span, bool isUtf16) =>
        Error("RND1107", span, isUtf16 ? "The JSON text is UTF-16; expected UTF-8." : "The JSON text is not valid UTF-8 from here on.") with
        {
            Hint = "Save the file as UTF-8.",
        };

    /// <summary>Half of a surrogate pair.</summary>
    public static Diagnostic LoneSurrogate(SourceSpan span) =>
        Error("RND1108", span, "This escape is one half of a surrogate pair; the other half is missing.") with
        {
            Hint = "Write the character itself, or both halves of its pair.",
        };

    /// <summary>A number beyond what is computed with.</summary>
    public static Diagnostic NumberOutOfRange(SourceSpan span, int maxLength) =>
        Error("RND1109", span, $"This number has more than {Text(maxLength)} characters or an exponent of more than nine digits.");

    /// <summary>Nothing but white space.</summary>
    public static Diagnostic Empty(SourceSpan span) => Error("RND1110", span, "The JSON text is empty; expected one value.");

    private static Diagnostic Error(string code, SourceSpan span, string message) => new(code, Severity.Error, span, message);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string key)
    {
        var shown = key.Length <= MaxKeyLength ? key : string.Concat(key.AsSpan(0, MaxKeyLength), "…");
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c)) : shown;
    }
}
