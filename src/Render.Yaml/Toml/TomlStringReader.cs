// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Yaml.Toml;

/// <summary>Reads the four kinds of TOML strings. Line breaks inside of them become LF.</summary>
internal sealed class TomlStringReader(TomlCursor cursor)
{
    private const int MostClosingQuotes = 5;

    /// <summary>Reads a string of any kind at the next quote; null after a fault.</summary>
    public string? Read()
    {
        if (cursor.Skip("\"\"\""))
            return ReadLines('"');
        if (cursor.Skip("'''"))
            return ReadLines('\'');

        return ReadLine();
    }

    /// <summary>Reads a string on one line, as keys need it; null after a fault.</summary>
    public string? ReadLine()
    {
        var quote = cursor.Current;
        cursor.At++;
        var text = new StringBuilder();
        while (!cursor.Skip(quote))
        {
            if (!ReadCharacter(quote, text))
                return null;
        }

        return text.ToString();
    }

    private string? ReadLines(char quote)
    {
        cursor.SkipLineBreak();
        var text = new StringBuilder();
        while (true)
        {
            if (cursor.Current == quote)
            {
                var quotes = CountQuotes(quote);
                cursor.At += quotes;
                text.Append(quote, quotes < 3 ? quotes : quotes - 3);
                if (quotes >= 3)
                    return text.ToString();
            }
            else if (cursor.SkipLineBreak())
            {
                text.Append('\n');
            }
            else if (!SkipLineContinuation(quote) && !ReadCharacter(quote, text))
            {
                return null;
            }
        }
    }

    /// <summary>Quotes in a row: three close, and up to two more in front of them belong to the text.</summary>
    private int CountQuotes(char quote)
    {
        var count = 1;
        while (count < MostClosingQuotes && cursor.Peek(count) == quote)
            count++;

        return count;
    }

    /// <summary>Moves over a backslash at the end of a line and all white space behind it.</summary>
    private bool SkipLineContinuation(char quote)
    {
        var start = cursor.At;
        if (quote != '"' || !cursor.Skip('\\'))
            return false;

        cursor.SkipBlanks();
        if (!cursor.SkipLineBreak())
        {
            cursor.At = start;
            return false;
        }

        do
            cursor.SkipBlanks();
        while (cursor.SkipLineBreak());
        return true;
    }

    private bool ReadCharacter(char quote, StringBuilder text)
    {
        var next = cursor.Current;
        if (cursor.IsAtEnd || next is '\n' or '\r')
            return cursor.Fail("The string does not end on its line.", "Add the closing quote, or use three quotes for text of several lines.");
        if (TomlCursor.IsForbidden(next))
            return cursor.Fail("Found a control character in a string.", "Write it as \\uNNNN in double quotes.");
        if (next == '\\' && quote == '"')
            return ReadEscape(text);

        text.Append(next);
        cursor.At++;
        return true;
    }

    private bool ReadEscape(StringBuilder text)
    {
        var kind = cursor.Peek(1);
        var plain = kind switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            '"' => '"',
            '\\' => '\\',
            _ => '\0',
        };
        if (plain != '\0')
        {
            text.Append(plain);
            cursor.At += 2;
            return true;
        }

        const string hint = "TOML knows \\b \\t \\n \\f \\r \\\" \\\\ \\uNNNN \\UNNNNNNNN; use single quotes for text with backslashes.";
        var digits = kind switch
        {
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
            return cursor.Fail("This string holds an unknown escape.", hint);

        var start = cursor.At;
        cursor.At += 2;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(cursor.Current))
                return cursor.Fail("This string holds an escape with too few hexadecimal digits.", hint);

            cursor.At++;
        }

        var code = uint.Parse(cursor.TextFrom(start + 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (!Rune.IsValid(code))
            return cursor.Fail(TomlErrors.Syntax(cursor.SpanFrom(start), "This string escapes a number that is no character.", hint));

        text.Append(new Rune(code).ToString());
        return true;
    }
}
