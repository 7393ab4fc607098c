// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;

namespace Render.Schema.Patterns;

/// <summary>
/// Reads what <see cref="PatternTranslator"/> writes, which is a small part of the language of .NET. What an automaton cannot
/// decide (looking around, back-references) or does not know (Unicode's categories) makes it give up; groups capture nothing, and
/// whether a repetition is greedy is no matter, since the question is only whether a text matches.
/// </summary>
internal sealed class PatternPartReader(string text)
{
    private const int EscapedUnitLength = 6;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<UnitSet> _sets = [];
    private int _at;
    private bool _isUnknown;

    /// <summary>The sets by number.</summary>
    public IReadOnlyList<UnitSet> Sets => _sets;

    /// <summary>The whole pattern; null when an automaton cannot decide it.</summary>
    public IPatternPart? Read()
    {
        var part = Choice();
        return _isUnknown || _at < text.Length ? null : part;
    }

    private IPatternPart Choice()
    {
        var parts = ImmutableArray.CreateBuilder<IPatternPart>();
        parts.Add(Sequence());
        while (TryTake("|"))
            parts.Add(Sequence());

        return parts.Count == 1 ? parts[0] : new ChoicePart(parts.ToImmutable());
    }

    private SequencePart Sequence()
    {
        var parts = ImmutableArray.CreateBuilder<IPatternPart>();
        while (!_isUnknown && _at < text.Length && text[_at] is not ('|' or ')'))
            parts.Add(Repeated(Atom()));

        return new SequencePart(parts.ToImmutable());
    }

    private IPatternPart Atom()
    {
        if (TryTake(@"\A"))
            return new EdgePart(IsStart: true);
        if (TryTake(@"\z"))
            return new EdgePart(IsStart: false);
        if (text[_at] == '[')
            return Set(text[_at..(text.IndexOf(']', _at) + 1)]);
        if (char.IsAsciiLetterOrDigit(text[_at]))
            return Set(text[_at].ToString());

        var isGroup = TryTake("(?:") || (TryTake("(?<g") && TryTakeTo('>'));
        var inner = isGroup ? Choice() : new SequencePart([]);
        _isUnknown |= !isGroup || !TryTake(")");
        return inner;
    }

    private IPatternPart Repeated(IPatternPart part)
    {
        var (least, most, isRepeated) = Bounds();
        if (!isRepeated)
            return part;

        TryTake("?");
        return new RepeatPart(part, least, most);
    }

    private (int Least, int? Most, bool IsRepeated) Bounds()
    {
        if (TryTake("*"))
            return (0, null, true);
        if (TryTake("+"))
            return (1, null, true);
        if (TryTake("?"))
            return (0, 1, true);
        if (!TryTake("{"))
            return (1, 1, false);

        var bounds = text[_at..text.IndexOf('}', _at)];
        _at += bounds.Length + 1;
        var comma = bounds.IndexOf(',');
        if (comma < 0)
            return (Number(bounds), Number(bounds), true);

        return (Number(bounds[..comma]), comma == bounds.Length - 1 ? null : Number(bounds[(comma + 1)..]), true);
    }

    /// <summary>A set as the translator writes it: units as <c>\uFFFF</c>, alone or as ranges, or one letter or digit.</summary>
    private UnitPart Set(string atom)
    {
        _at += atom.Length;
        if (_numbers.TryGetValue(atom, out var number))
            return new UnitPart(number);

        var isNegated = atom.StartsWith("[^", StringComparison.Ordinal);
        var ranges = new List<CodePointRange>();
        var at = isNegated ? 2 : 1;
        while (atom.Length > 1 && at < atom.Length - 1 && !_isUnknown)
        {
            var first = Unit(atom, ref at);
            var isRange = atom[at] == '-';
            at += isRange ? 1 : 0;
            ranges.Add(new CodePointRange(first, isRange ? Unit(atom, ref at) : first));
        }

        if (atom.Length == 1)
            ranges.Add(new CodePointRange(atom[0], atom[0]));

        _numbers.Add(atom, _sets.Count);
        _sets.Add(new UnitSet([.. ranges], isNegated));
        return new UnitPart(_sets.Count - 1);
    }

    private int Unit(string atom, ref int at)
    {
        var isUnit = string.CompareOrdinal(atom, at, @"\u", 0, 2) == 0;
        if (!isUnit)
        {
            _isUnknown = true;
            at = atom.Length - 1;
            return 0;
        }

        at += EscapedUnitLength;
        return int.Parse(atom.AsSpan(at - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private bool TryTakeTo(char last)
    {
        _at = text.IndexOf(last, _at) + 1;
        return true;
    }

    private bool TryTake(string expected)
    {
        var isThere = string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;
        _at += isThere ? expected.Length : 0;
        return isThere;
    }
}
