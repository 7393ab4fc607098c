// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;

namespace Render.Templates.Structure;

/// <summary>
/// Stand-ins for code in what the YAML parser sees: private-use characters that do not occur in the template, as wide as the
/// code that they replace, so that the parser's marks are the template's positions. A stand-in is a mark, three digits that
/// number it, and padding.
/// </summary>
internal sealed class TokenAlphabet
{
    /// <summary>Width of the shortest stand-in, and of the shortest code: <c>{{}}</c>.</summary>
    public const int MinWidth = 4;

    /// <summary>More stand-ins than this cannot be told apart.</summary>
    public const int Limit = Radix * Radix * Radix;

    private const int Radix = 64;
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';
    private readonly char _mark;

    private TokenAlphabet(char mark) => _mark = mark;

    private char Padding => (char)(_mark + 1);

    private char Zero => (char)(_mark + 2);

    /// <summary>Finds a run of private-use characters that the text does not use; null when it uses some of each.</summary>
    public static TokenAlphabet? For(string content)
    {
        const int width = Radix + 2;
        for (var mark = FirstPrivate; mark + width <= LastPrivate; mark = (char)(mark + width))
        {
            if (!content.AsSpan().ContainsAnyInRange(mark, (char)(mark + width - 1)))
                return new TokenAlphabet(mark);
        }

        return null;
    }

    /// <summary>The stand-in of a number.</summary>
    public string Write(int number, int width = MinWidth) => string.Create(Math.Max(width, MinWidth), (this, number), static (span, state) =>
    {
        var (alphabet, rest) = state;
        span.Fill(alphabet.Padding);
        span[0] = alphabet._mark;
        for (var i = MinWidth - 1; i > 0; i--)
        {
            span[i] = (char)(alphabet.Zero + (rest % Radix));
            rest /= Radix;
        }
    });

    /// <summary>True when the text holds a stand-in.</summary>
    public bool IsIn([NotNullWhen(true)] string? text) => text is not null && text.Contains(_mark, StringComparison.Ordinal);

    /// <summary>The number when the text is one stand-in and nothing else.</summary>
    public bool IsWhole(string text, out int number)
    {
        number = -1;
        if (text.Length < MinWidth || text[0] != _mark || End(text, 0) != text.Length)
            return false;

        number = Number(text, 0);
        return true;
    }

    /// <summary>Splits a text at its stand-ins.</summary>
    public List<Segment> Split(string text)
    {
        var segments = new List<Segment>();
        var at = 0;
        while (at < text.Length)
        {
            var mark = text.IndexOf(_mark, at);
            if (mark != at)
                segments.Add(new Segment(mark < 0 ? text[at..] : text[at..mark], -1));

            if (mark < 0)
                break;

            segments.Add(new Segment(null, Number(text, mark)));
            at = End(text, mark);
        }

        return segments;
    }

    private int Number(string text, int at)
    {
        var number = 0;
        for (var i = 1; i < MinWidth; i++)
            number = (number * Radix) + (text[at + i] - Zero);

        return number;
    }

    private int End(string text, int at)
    {
        var end = at + MinWidth;
        while (end < text.Length && text[end] == Padding)
            end++;

        return end;
    }
}
