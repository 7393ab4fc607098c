// SPDX-License-Identifier: MIT

namespace Render.Yaml.Writing;

/// <summary>Decides which texts become literal blocks.</summary>
internal static class LiteralText
{
    /// <summary>
    /// True for text of several lines, or of one that ends in a line break, that a literal block shows exactly. Blanks at the end
    /// of a line, and more than one line break at the end, would be invisible and are lost in editors: such text is quoted.
    /// </summary>
    public static bool Fits(string value)
    {
        if (!value.Contains('\n', StringComparison.Ordinal) || value.EndsWith("\n\n", StringComparison.Ordinal) || PlainText.NeedsEscapes(value, allowTabsAndBreaks: true))
            return false;

        var hasText = false;
        foreach (var line in value.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[^1] is ' ' or '\t')
                return false;

            hasText |= !line.IsEmpty;
        }

        return hasText;
    }

    /// <summary>True when the first line would mislead a reader that finds out the indentation by itself.</summary>
    public static bool NeedsIndicator(string value) => value[0] is ' ' or '\t' or '\n';
}
