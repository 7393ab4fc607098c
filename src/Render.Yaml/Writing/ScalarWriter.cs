// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Yaml.Writing;

/// <summary>
/// Writes texts: plain where no reader could take them for anything else, as a literal block where they have several lines,
/// in quotes otherwise. Nothing is folded, so a text of one line stays one line.
/// </summary>
internal static class ScalarWriter
{
    /// <summary>Appends a text; a literal block ends without its last line break.</summary>
    /// <param name="text">The output.</param>
    /// <param name="value">The text to write.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="indent">Column for the lines of a literal block.</param>
    public static void Write(StringBuilder text, string value, ScalarPlace place, int indent)
    {
        if (place != ScalarPlace.Root && PlainText.IsSafe(value))
            text.Append(value);
        else if (place == ScalarPlace.Value && LiteralText.Fits(value))
            WriteLiteral(text, value, indent);
        else if (IsBetterInSingleQuotes(value))
            text.Append('\'').Append(value).Append('\'');
        else
            WriteDoubleQuoted(text, value);
    }

    private static void WriteLiteral(StringBuilder text, string value, int indent)
    {
        text.Append('|');
        if (LiteralText.NeedsIndicator(value))
            text.Append('2');
        if (!value.EndsWith('\n'))
            text.Append('-');

        foreach (var line in value.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            text.Append('\n');
            if (!line.IsEmpty)
                text.Append(' ', indent).Append(line);
        }
    }

    /// <summary>True for regular expressions, JSON and Windows paths, which double quotes would fill with backslashes.</summary>
    private static bool IsBetterInSingleQuotes(string value) =>
        value.AsSpan().ContainsAny('"', '\\') && !value.Contains('\'', StringComparison.Ordinal) && !PlainText.NeedsEscapes(value);

    private static void WriteDoubleQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        while (true)
        {
            var special = PlainText.IndexOfSpecial(rest);
            text.Append(special < 0 ? rest : rest[..special]);
            if (special < 0)
                break;

            Rune.DecodeFromUtf16(rest[special..], out var rune, out var length);
            if (rune == Rune.ReplacementChar && rest[special] != '\uFFFD')
                throw new InvalidOperationException("A text with half a surrogate pair reached the YAML writer; no reader lets one in.");

            EscapedText.Append(text, rune);
            rest = rest[(special + length)..];
        }

        text.Append('"');
    }
}
