// SPDX-License-Identifier: MIT

namespace Render.Core.Text;

/// <summary>Makes a sentence of a phrase: a capital letter at its start, a full stop at its end.</summary>
public static class Sentence
{
    private const string Ends = ".?!:…";

    /// <summary>The sentence. One that begins with a name in quotes, or ends with a mark of its own, keeps it.</summary>
    public static string Of(string phrase)
    {
        if (phrase.Length == 0)
            return phrase;

        var begun = char.IsAsciiLetterLower(phrase[0]) ? char.ToUpperInvariant(phrase[0]) + phrase[1..] : phrase;
        return Ends.Contains(phrase[^1], StringComparison.Ordinal) ? begun : begun + ".";
    }
}
