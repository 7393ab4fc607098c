// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Yaml.Writing;

/// <summary>Characters inside of double quotes. The escapes of YAML and TOML are the same for all that is escaped here.</summary>
internal static class EscapedText
{
    /// <summary>Appends one character: as it is when it can be seen, escaped otherwise.</summary>
    public static void Append(StringBuilder text, Rune rune)
    {
        var shorthand = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            '\r' => "\\r",
            '\b' => "\\b",
            '\f' => "\\f",
            _ => null,
        };
        if (shorthand is not null)
            text.Append(shorthand);
        else if (!PlainText.IsHidden(rune))
            text.Append(rune.ToString());
        else if (rune.IsBmp)
            text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        else
            text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
    }
}
