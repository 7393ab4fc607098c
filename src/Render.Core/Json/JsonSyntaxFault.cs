// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json;
using Render.Core.Diagnostics;

namespace Render.Core.Json;

/// <summary>
/// Says in words for people why a text is no JSON. The reader's own message is not used: it quotes the text, which may be secret.
/// </summary>
internal static class JsonSyntaxFault
{
    /// <summary>The diagnostic for the place at which the reader gave up.</summary>
    public static Diagnostic Describe(string path, ReadOnlySpan<byte> text, JsonException failure)
    {
        var offset = Offset(text, failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0);
        var place = new JsonPositions(text).At(offset);
        var before = text[..offset].TrimEnd(" \t\r\n"u8);
        if (text.Trim(" \t\r\n"u8).IsEmpty)
            return JsonErrors.Empty(place.SpanTo(place, path));
        if (offset >= text.Length)
            return JsonErrors.UnexpectedEnd(place.SpanTo(place, path));

        var (found, hint) = Explain(text[offset], before.IsEmpty ? default : before[^1]);
        return JsonErrors.Syntax(place.SpanTo(place.Right(1), path), found, hint);
    }

    private static int Offset(ReadOnlySpan<byte> text, long lineFeeds, long bytes)
    {
        var at = 0;
        for (var line = 0L; line < lineFeeds; line++)
        {
            var distance = text[at..].IndexOf((byte)'\n');
            if (distance < 0)
                return text.Length;

            at += distance + 1;
        }

        return (int)Math.Min(text.Length, at + bytes);
    }

    private static (string Found, string? Hint) Explain(byte found, byte before) => ((char)found, (char)before) switch
    {
        ('}' or ']', ',') => ("a comma after the last entry", "Remove the comma before the bracket."),
        ('}' or ']', _) => ($"'{(char)found}' where it closes nothing or a value is missing", null),
        ('\'', _) => ("a single quote", "Write keys and text in double quotes."),
        ('/' or '#', _) => ("a comment, which JSON does not have", "Remove the comment."),
        ('\n' or '\r' or '\t', _) => ("a line break or tab inside text", @"Write \n or \t."),
        ( < ' ', _) => (string.Create(CultureInfo.InvariantCulture, $"the control character U+{found:X4} inside text"), @"Write it as an escape, such as \u0000."),
        (_, '\\') => ("an escape that JSON does not know", @"The escapes are \"" \\ \/ \b \f \n \r \t and \uXXXX."),
        ('"', _) => ("text where a comma, a colon or a bracket is missing before it", null),
        (',' or ':' or '{' or '[', _) => ($"'{(char)found}' where it has no place", null),
        ( >= '0' and <= '9' or '-' or '+' or '.', _) => ("a number that JSON does not allow", "No leading zeros or plus sign, and digits on both sides of the point."),
        ( >= 'a' and <= 'z' or >= 'A' and <= 'Z', _) => ("a bare word", "Write text in double quotes; true, false and null in lower case."),
        _ => ("a character that has no place outside of text", null),
    };
}
