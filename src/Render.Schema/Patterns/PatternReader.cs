// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Schema.Patterns;

/// <summary>Reads the parts of a pattern: classes, escapes, bounds.</summary>
internal sealed class PatternReader(string text, PatternSyntax syntax)
{
    private const string Punctuation = "^$\\.*+?()[]{}|/-";
    private static readonly string[] PlainGroups = ["?:", "?=", "?!", "?<=", "?<!"];
    private int _at;

    public bool AtEnd => _at >= text.Length;

    /// <summary>What is wrong with the pattern; null as long as nothing is.</summary>
    public string? Problem { get; private set; }

    private CodePointRange[] Spaces => syntax == PatternSyntax.Ecma262 ? CodePointSet.Spaces : CodePointSet.SpacesOfRe2;

    /// <summary>The next unit; NUL at the end.</summary>
    public char Peek() => AtEnd ? '\0' : text[_at];

    /// <summary>Takes the next unit; NUL, and a problem, at the end.</summary>
    public char Next() => AtEnd ? (char)Fail("it ends too early") : text[_at++];

    /// <summary>Notes the first problem and goes to the end, where every loop stops.</summary>
    public int Fail(string problem)
    {
        Problem ??= problem;
        _at = text.Length;
        return 0;
    }

    /// <summary>The code point that begins with a unit just read.</summary>
    public int CodePoint(char unit)
    {
        if (char.IsHighSurrogate(unit) && !AtEnd && char.IsLowSurrogate(text[_at]))
            return char.ConvertToUtf32(unit, text[_at++]);

        return char.IsSurrogate(unit) ? Fail("it holds half of a surrogate pair") : unit;
    }

    /// <summary>What follows an opening parenthesis: <c>?:</c> and the like; empty for a group that captures.</summary>
    /// <param name="name">The group's name; null when it has none.</param>
    public string GroupKind(out string? name)
    {
        name = null;
        if (Peek() != '?')
            return string.Empty;

        if (Array.Find(PlainGroups, TryTake) is { } plain)
            return plain;

        var isNamed = (syntax == PatternSyntax.Re2 && TryTake("?P<")) || TryTake("?<");
        name = isNamed ? Name() : null;
        if (name is null)
            Fail("a group begins in a way that the language does not have");

        return string.Empty;
    }

    /// <summary>The name after <c>\k</c>.</summary>
    public string NamedReference() => (TryTake("k<") ? Name() : null) ?? string.Empty;

    /// <summary>The number of a back-reference.</summary>
    public int BackReference(int groups)
    {
        var number = Number() ?? 0;
        return number <= groups ? number : Fail("a back-reference names a group that is not there before it");
    }

    /// <summary>The bounds after an opening brace; when there are none, the brace stands for itself.</summary>
    public bool TryBounds(out int least, out int? most)
    {
        var start = _at;
        var first = Number();
        (least, most) = (first ?? 0, first);
        if (!AtEnd && first is not null && text[_at] == ',')
        {
            _at++;
            most = Number();
        }

        if (!AtEnd && first is not null && text[_at] == '}')
        {
            _at++;
            return true;
        }

        _at = start;
        return false;
    }

    /// <summary>A class whose bracket was just read, as an atom of .NET.</summary>
    public string Class()
    {
        var negated = Peek() == '^' && Next() == '^';
        var set = new CodePointSet();
        var isFirst = true;
        while (!AtEnd && (Peek() != ']' || (isFirst && syntax == PatternSyntax.Re2)))
        {
            isFirst = false;
            var first = ClassAtom(set);
            var isRange = first is not null && Peek() == '-' && _at + 1 < text.Length && text[_at + 1] != ']';
            if (!isRange)
            {
                if (first is { } single)
                    set.Add(single, single);
                continue;
            }

            _at++;
            if (ClassAtom(set) is { } last && first is { } start && last >= start)
                set.Add(start, last);
            else
                Fail("a class has a range that is the wrong way round or ends in a set");
        }

        if (Next() != ']')
            Fail("a class is not closed");

        return set.ToAtom(negated);
    }

    /// <summary>What stands after a backslash outside of a class, as an atom of .NET.</summary>
    public string EscapedSet()
    {
        var set = new CodePointSet();
        if (Escaped(set) is { } codePoint)
            set.Add(codePoint, codePoint);

        return set.ToAtom(negated: false);
    }

    private int? ClassAtom(CodePointSet set)
    {
        var unit = Next();
        if (unit == '[' && syntax == PatternSyntax.Re2 && !AtEnd && text[_at] == ':')
            return PosixClass(set);
        if (unit != '\\')
            return CodePoint(unit);
        if (Peek() != 'b')
            return Escaped(set);

        _at++;
        return '\b';
    }

    private int? PosixClass(CodePointSet set)
    {
        var end = text.IndexOf(":]", _at, StringComparison.Ordinal);
        var name = end < 0 ? string.Empty : text[(_at + 1)..end];
        CodePointRange[] ranges = name switch
        {
            "alpha" => [new('A', 'Z'), new('a', 'z')],
            "alnum" => [new('0', '9'), new('A', 'Z'), new('a', 'z')],
            "digit" => [new('0', '9')],
            "lower" => [new('a', 'z')],
            "upper" => [new('A', 'Z')],
            "word" => CodePointSet.Words,
            "space" => [new('\t', '\r'), new(' ', ' ')],
            "xdigit" => [new('0', '9'), new('A', 'F'), new('a', 'f')],
            _ => [],
        };
        if (ranges.Length == 0)
            Fail("a class of characters is not known");
        else
            _at = end + 2;

        set.Add(ranges, complement: false);
        return null;
    }

    /// <summary>Reads one escape: a single code point, or null when it added a set.</summary>
    private int? Escaped(CodePointSet set)
    {
        var unit = Next();
        switch (unit)
        {
            case 'd' or 'D':
                set.Add(CodePointSet.Digits, complement: unit == 'D');
                return null;
            case 'w' or 'W':
                set.Add(CodePointSet.Words, complement: unit == 'W');
                return null;
            case 's' or 'S':
                set.Add(Spaces, complement: unit == 'S');
                return null;
            case 'p' or 'P':
                AddCategory(set, isComplement: unit == 'P');
                return null;
            default:
                return EscapedCodePoint(unit);
        }
    }

    private int EscapedCodePoint(char unit) => unit switch
    {
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'a' when syntax == PatternSyntax.Re2 => '\a',
        '0' when AtEnd || !char.IsAsciiDigit(text[_at]) => '\0',
        'c' when !AtEnd && char.IsAsciiLetter(text[_at]) => Next() % 32,
        'x' when syntax == PatternSyntax.Re2 && !AtEnd && text[_at] == '{' => Braced(),
        'x' => Hex(2),
        'u' when !AtEnd && text[_at] == '{' => Braced(),
        'u' => Utf16(),
        _ when Punctuation.Contains(unit, StringComparison.Ordinal) || !(char.IsLetterOrDigit(unit) || unit == '_') => CodePoint(unit),
        _ => Fail("it has an escape that the language does not know"),
    };

    private void AddCategory(CodePointSet set, bool isComplement)
    {
        var end = text.IndexOf('}', _at);
        var isBraced = !AtEnd && text[_at] == '{' && end > _at;
        var name = isBraced ? text[(_at + 1)..end] : syntax == PatternSyntax.Re2 && !AtEnd ? text.Substring(_at, 1) : string.Empty;
        _at = isBraced ? end + 1 : _at + name.Length;
        if (name is "ASCII" or "Any")
        {
            set.Add([new CodePointRange(0, name == "Any" ? 0x10FFFF : 0x7F)], isComplement);
            return;
        }

        if (UnicodeCategories.Find(name) is { } category)
            set.AddCategory($"\\{(isComplement ? 'P' : 'p')}{{{category}}}");
        else
            Fail("it asks for a Unicode property other than a general category");
    }

    private int Utf16()
    {
        var high = Hex(4);
        if (!char.IsHighSurrogate((char)high) || !text.AsSpan(_at).StartsWith("\\u"))
            return high;

        _at += 2;
        var low = Hex(4);
        return char.IsLowSurrogate((char)low)
            ? char.ConvertToUtf32((char)high, (char)low)
            : Fail("it holds half of a surrogate pair");
    }

    private int Braced()
    {
        var end = text.IndexOf('}', _at);
        var digits = end < 0 ? [] : text.AsSpan((_at + 1)..end);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 0x10FFFF)
            return Fail("it has an escape that is no code point");

        _at = end + 1;
        return value;
    }

    private int Hex(int length)
    {
        var isThere = _at + length <= text.Length;
        if (!isThere || !int.TryParse(text.AsSpan(_at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return Fail("it has an escape without its hexadecimal digits");

        _at += length;
        return value;
    }

    private bool TryTake(string expected)
    {
        var isThere = string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;
        _at += isThere ? expected.Length : 0;
        return isThere;
    }

    /// <summary>A name up to its angle bracket; null when there is none.</summary>
    private string? Name()
    {
        var end = text.IndexOf('>', _at);
        if (end <= _at)
            return null;

        var name = text[_at..end];
        _at = end + 1;
        return name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$') ? name : null;
    }

    private int? Number()
    {
        var start = _at;
        while (!AtEnd && char.IsAsciiDigit(text[_at]))
            _at++;

        if (_at == start)
            return null;

        return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
    }
}
