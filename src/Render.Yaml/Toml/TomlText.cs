// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Text;
using Render.Yaml.Writing;

namespace Render.Yaml.Toml;

/// <summary>Writes keys and strings.</summary>
internal static class TomlText
{
    private const string Quotes = "\"\"\"";

    /// <summary>A key, bare where TOML allows it.</summary>
    public static string Key(string key)
    {
        if (key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return key;

        var text = new StringBuilder();
        AppendString(text, key, isInline: true);
        return text.ToString();
    }

    /// <summary>Appends a string; with several lines as they are, if that shows the text exactly.</summary>
    /// <param name="text">The output.</param>
    /// <param name="value">The string.</param>
    /// <param name="isInline">True where everything has to stay on one line.</param>
    public static void AppendString(StringBuilder text, string value, bool isInline)
    {
        if (LoneSurrogate.IndexIn(value) >= 0)
            throw new InvalidOperationException("A text with half a surrogate pair reached the TOML writer; no reader lets one in.");

        var hasLines = !isInline && LiteralText.Fits(value);
        text.Append(hasLines ? Quotes + "\n" : "\"");
        foreach (var rune in value.EnumerateRunes())
            AppendRune(text, rune, hasLines);

        text.Append(hasLines ? Quotes : "\"");
    }

    private static void AppendRune(StringBuilder text, Rune rune, bool hasLines)
    {
        if (hasLines && rune.Value is ('\n' or '\t'))
            text.Append((char)rune.Value);
        else
            EscapedText.Append(text, rune);
    }
}
