// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Reports.Results;

/// <summary>Makes text and code fit for Markdown: no value can become a link, a mention, a tag, or end a fence.</summary>
internal static class MarkdownText
{
    /// <summary>Text in a paragraph, a table cell or a summary.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '@' or '#' or '~' or '!' => escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};"),

                // A host links what looks like an address.
                ':' => escaped.Append("&#58;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A block of code; its fence is longer than any that the lines hold.</summary>
    public static string Fenced(string language, IReadOnlyCollection<string> lines)
    {
        var fence = new string('`', Math.Max(3, lines.Select(LongestTicks).DefaultIfEmpty(0).Max() + 1));
        return $"{fence}{language}\n{string.Join('\n', lines)}\n{fence}\n";
    }

    private static int LongestTicks(string line)
    {
        var (longest, current) = (0, 0);
        foreach (var c in line)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
