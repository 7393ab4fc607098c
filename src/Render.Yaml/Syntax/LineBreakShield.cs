// SPDX-License-Identifier: MIT

namespace Render.Yaml.Syntax;

/// <summary>Stand-ins for the characters that the parser would take for line breaks although YAML 1.2 does not.</summary>
/// <param name="breaks">The characters to hide.</param>
/// <param name="standIns">One character for each that the text does not hold.</param>
internal sealed class LineBreakShield(char[] breaks, char[] standIns)
{
    /// <summary>Hides the characters.</summary>
    public string Hide(string content) => Replace(content, breaks, standIns);

    /// <summary>Brings them back.</summary>
    public string Restore(string text) => text.AsSpan().ContainsAny(standIns) ? Replace(text, standIns, breaks) : text;

    private static string Replace(string text, char[] from, char[] to)
    {
        for (var i = 0; i < from.Length; i++)
            text = text.Replace(from[i], to[i]);

        return text;
    }
}
