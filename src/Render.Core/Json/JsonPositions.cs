// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Core.Json;

/// <summary>
/// Turns byte offsets of valid UTF-8 into lines and columns. Offsets must be asked for in ascending order, so that a text is walked
/// once however many tokens it has; runs of ASCII without a line break cost nothing.
/// </summary>
internal ref struct JsonPositions
{
    private const byte FirstContinuation = 0x80;
    private const byte FirstLead = 0xC0;
    private const byte FirstLeadOfFour = 0xF0;

    /// <summary>Bytes after which line or column is not simply one more.</summary>
    private static readonly SearchValues<byte> Special = SpecialBytes();

    private readonly ReadOnlySpan<byte> _text;
    private int _line = 1;
    private int _lineStart;
    private int _surplus;
    private int _next;

    public JsonPositions(ReadOnlySpan<byte> text)
    {
        _text = text;
        FindNext(0);
    }

    /// <summary>Line and column of an offset that is not before the one asked for last.</summary>
    public JsonPosition At(int offset)
    {
        while (_next < offset)
            Pass();

        return new JsonPosition(_line, offset - _lineStart - _surplus + 1);
    }

    private void Pass()
    {
        var value = _text[_next];
        if (value >= FirstContinuation)
        {
            // Every continuation byte is one byte more than units, except that a sequence of four is two units.
            _surplus += value < FirstLead ? 1 : 0;
            _surplus -= value >= FirstLeadOfFour ? 1 : 0;
        }
        else if (value == '\n' || _next + 1 == _text.Length || _text[_next + 1] != '\n')
        {
            (_line, _lineStart, _surplus) = (_line + 1, _next + 1, 0);
        }

        FindNext(_next + 1);
    }

    private static SearchValues<byte> SpecialBytes()
    {
        var bytes = new List<byte> { (byte)'\n', (byte)'\r' };
        for (int value = FirstContinuation; value <= byte.MaxValue; value++)
            bytes.Add((byte)value);

        return SearchValues.Create([.. bytes]);
    }

    private void FindNext(int from)
    {
        var distance = _text[from..].IndexOfAny(Special);
        _next = distance < 0 ? int.MaxValue : from + distance;
    }
}
