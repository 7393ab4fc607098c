// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>A place in TOML text that moves forward, and the first fault that was met.</summary>
internal sealed class TomlCursor(SourceText source)
{
    private readonly string _text = source.Content;

    /// <summary>Offset of the next character.</summary>
    public int At { get; set; }

    /// <summary>True behind the last character.</summary>
    public bool IsAtEnd => At >= _text.Length;

    /// <summary>The next character; NUL at the end, which no text holds.</summary>
    public char Current => Peek(0);

    /// <summary>The first fault; nothing is read after it.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>A character further on; NUL behind the end.</summary>
    public char Peek(int ahead) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    /// <summary>The text from an offset to here.</summary>
    public string TextFrom(int start) => _text[start..At];

    /// <summary>The span from an offset to here.</summary>
    public SourceSpan SpanFrom(int start) => source.Span(start, At);

    /// <summary>Moves over a character if it is next.</summary>
    public bool Skip(char expected)
    {
        var isNext = !IsAtEnd && Current == expected;
        At += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Moves over a word if it is next.</summary>
    public bool Skip(string expected)
    {
        var isNext = string.CompareOrdinal(_text, At, expected, 0, expected.Length) == 0;
        At += isNext ? expected.Length : 0;
        return isNext;
    }

    /// <summary>Moves over blanks and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            At++;
    }

    /// <summary>Moves over one line break, LF or CRLF.</summary>
    public bool SkipLineBreak() => Skip('\n') || Skip("\r\n");

    /// <summary>Moves over blanks, line breaks and comments; false after a fault.</summary>
    public bool SkipLines()
    {
        do
        {
            SkipBlanks();
            if (Current == '#' && !SkipComment())
                return false;
        }
        while (SkipLineBreak());

        return true;
    }

    /// <summary>Moves to the end of the line, over blanks and a comment; anything else is a fault.</summary>
    public bool SkipToLineEnd()
    {
        SkipBlanks();
        if (Current == '#' && !SkipComment())
            return false;

        return IsAtEnd || SkipLineBreak() || Fail("Found text behind the value.", "Start a new line.");
    }

    /// <summary>Notes a fault at the next character.</summary>
    /// <returns>Always false.</returns>
    public bool Fail(string problem, string? hint = null) =>
        Fail(TomlErrors.Syntax(source.Span(At, Math.Min(At + 1, _text.Length)), IsAtEnd ? "The text ends too early." : problem, hint));

    /// <summary>Notes a fault unless there is one already.</summary>
    /// <returns>Always false.</returns>
    public bool Fail(Diagnostic fault)
    {
        Fault ??= fault;
        return false;
    }

    /// <summary>True for characters that TOML forbids even in comments and strings. Line breaks are asked for separately.</summary>
    public static bool IsForbidden(char c) => c is (< ' ' and not '\t') or '\u007F';

    private bool SkipComment()
    {
        while (!IsAtEnd && Current != '\n' && !(Current == '\r' && Peek(1) == '\n'))
        {
            if (IsForbidden(Current))
                return Fail("Found a control character in a comment.", "Remove it.");

            At++;
        }

        return true;
    }
}
