// SPDX-License-Identifier: MIT

using System.Buffers;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>
/// Looks at the characters before the parser does: refuses those that YAML 1.2 forbids (the parser takes them), and tells
/// whether the text holds line separators that only YAML 1.1 knew (the parser still breaks lines there).
/// </summary>
internal static class CharacterGuard
{
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';
    private const char FirstAfterControls = '\u00A0';
    private const char ByteOrderMark = '\uFEFF';
    private const char LastCharacter = '\uFFFD';
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Checks a whole text. Null when every character may stand where it is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="hasOldLineBreaks">True when U+0085, U+2028 or U+2029 occurs.</param>
    public static Diagnostic? Check(SourceText source, out bool hasOldLineBreaks)
    {
        hasOldLineBreaks = false;
        var content = source.Content.AsSpan();
        var at = 0;
        while (true)
        {
            var step = content[at..].IndexOfAnyExcept(Ordinary);
            if (step < 0)
                return null;

            at += step;
            var found = content[at];
            if (char.IsSurrogate(found))
            {
                if (at + 1 == content.Length || !char.IsSurrogatePair(found, content[at + 1]))
                    return DocumentErrors.LoneSurrogate(source.Span(at, at + 1));

                at++;
            }
            else if (IsForbidden(found))
            {
                return found == '\0' ? DocumentErrors.NulCharacter(source.Span(at, at + 1)) : YamlErrors.ForbiddenCharacter(source.Span(at, at + 1), found);
            }

            hasOldLineBreaks |= IsOldLineBreak(found);
            at++;
        }
    }

    /// <summary>
    /// Puts private-use characters in place of the line breaks of YAML 1.1, so that the parser sees text there.
    /// One unit becomes one unit: no position moves.
    /// </summary>
    /// <returns>The text for the parser and what undoes the change; null when the text uses up all private-use characters.</returns>
    public static LineBreakShield? Shield(string content)
    {
        var free = Enumerable.Range(0xE000, 0xF8FF - 0xE000).Select(code => (char)code).Where(c => !content.Contains(c, StringComparison.Ordinal)).Take(3).ToArray();
        return free.Length < 3 ? null : new LineBreakShield([NextLine, LineSeparator, ParagraphSeparator], free);
    }

    /// <summary>The first line break of YAML 1.1, which its readers still break lines at.</summary>
    public static Diagnostic WarnOfOldLineBreak(SourceText source)
    {
        var at = source.Content.AsSpan().IndexOfAny(NextLine, LineSeparator, ParagraphSeparator);
        return YamlErrors.OldLineBreak(source.Span(at, at + 1), source.Content[at]);
    }

    private static bool IsOldLineBreak(char c) => c is NextLine or LineSeparator or ParagraphSeparator;

    private static bool IsForbidden(char c) => (c < FirstAfterControls && c != NextLine) || c is ByteOrderMark or > LastCharacter;
}
