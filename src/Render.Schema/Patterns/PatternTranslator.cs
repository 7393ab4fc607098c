// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Schema.Patterns;

/// <summary>
/// Rewrites a pattern for the engine of .NET, whose language looks the same and means other things: its <c>\d</c> takes every
/// digit of Unicode, its <c>$</c> a line end before the end, its classes subtract. What the source language does not have is refused.
/// </summary>
internal sealed class PatternTranslator
{
    private const int MaxSize = 20_000;
    private const int MaxRepeat = 5_000;
    private const int MaxNesting = 100;
    private const string WordUnit = "[0-9A-Z_a-z]";
    private readonly PatternReader _reader;
    private readonly PatternSyntax _syntax;
    private readonly StringBuilder _output = new();
    private readonly Stack<(int Start, long Size, bool IsLook)> _groups = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private bool _needsBacktracking;
    private int _captures;
    private long _size;
    private int _atomStart = -1;
    private long _atomSize;

    private PatternTranslator(string pattern, PatternSyntax syntax)
    {
        _reader = new PatternReader(pattern, syntax);
        _syntax = syntax;
    }

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="syntax">Its language.</param>
    /// <returns>The pattern for .NET and whether it needs backtracking, or what is wrong with it.</returns>
    public static (string? Result, bool NeedsBacktracking, string? Problem) Translate(string pattern, PatternSyntax syntax)
    {
        var translator = new PatternTranslator(pattern, syntax);
        var result = translator.Run();
        var found = translator._reader.Problem;
        return (found is null ? result : null, translator._needsBacktracking, found);
    }

    private string Run()
    {
        while (!_reader.AtEnd)
        {
            var unit = _reader.Next();
            switch (unit)
            {
                case '(':
                    Open();
                    break;
                case ')':
                    Close();
                    break;
                case '|':
                    _output.Append('|');
                    _atomStart = -1;
                    break;
                case '^':
                    Assertion(@"\A");
                    break;
                case '$':
                    Assertion(@"\z");
                    break;
                case '*' or '+' or '?':
                    Repeat(unit.ToString(CultureInfo.InvariantCulture), unit == '?' ? 1 : 2);
                    break;
                case '{' when _reader.TryBounds(out var least, out var most):
                    RepeatBetween(least, most);
                    break;
                case '[':
                    Atom(_reader.Class());
                    break;
                case '.':
                    Atom(Dot());
                    break;
                case '\\':
                    Escape();
                    break;
                default:
                    Atom(Literal(_reader.CodePoint(unit)));
                    break;
            }
        }

        if (_groups.Count > 0)
            _reader.Fail("a group is not closed");

        return _output.ToString();
    }

    private static string Literal(int codePoint)
    {
        var set = new CodePointSet();
        set.Add(codePoint, codePoint);
        return codePoint < 128 && char.IsAsciiLetterOrDigit((char)codePoint) ? ((char)codePoint).ToString() : set.ToAtom(negated: false);
    }

    private string Dot()
    {
        var set = new CodePointSet();
        set.Add(_syntax == PatternSyntax.Ecma262 ? CodePointSet.LineEnds : [new CodePointRange('\n', '\n')], complement: false);
        return set.ToAtom(negated: true);
    }

    private void Escape()
    {
        switch (_reader.Peek())
        {
            case 'b' or 'B':
                var isInner = _reader.Next() == 'B';
                _needsBacktracking = true;
                Assertion(isInner
                    ? $"(?:(?<={WordUnit})(?={WordUnit})|(?<!{WordUnit})(?!{WordUnit}))"
                    : $"(?:(?<={WordUnit})(?!{WordUnit})|(?<!{WordUnit})(?={WordUnit}))");
                break;
            case 'A' or 'z' when _syntax == PatternSyntax.Re2:
                Assertion(_reader.Next() == 'A' ? @"\A" : @"\z");
                break;
            case >= '1' and <= '9' when _syntax == PatternSyntax.Ecma262:
                _needsBacktracking = true;
                Reference(_reader.BackReference(_captures));
                break;
            case 'k' when _syntax == PatternSyntax.Ecma262:
                _needsBacktracking = true;
                Reference(_names.GetValueOrDefault(_reader.NamedReference()));
                break;
            default:
                Atom(_reader.EscapedSet());
                break;
        }
    }

    private void Reference(int group)
    {
        if (group == 0)
            _reader.Fail("a back-reference names a group that is not there before it");

        Atom(string.Create(CultureInfo.InvariantCulture, $"\\k<g{group}>"));
    }

    private void Open()
    {
        if (_groups.Count == MaxNesting)
            _reader.Fail("groups are nested too deeply");

        var kind = _reader.GroupKind(out var name);
        var isLook = kind is "?=" or "?!" or "?<=" or "?<!";
        if (isLook && _syntax == PatternSyntax.Re2)
            _reader.Fail("look-around is not part of RE2");

        _needsBacktracking |= isLook;
        _groups.Push((_output.Length, _size, isLook));
        _size = 0;
        if (name is not null && !_names.TryAdd(name, _captures + 1))
            _reader.Fail("two groups have the same name");

        _output.Append('(').Append(kind.Length > 0 ? kind : string.Create(CultureInfo.InvariantCulture, $"?<g{++_captures}>"));
        _atomStart = -1;
    }

    private void Close()
    {
        if (!_groups.TryPop(out var group))
        {
            _reader.Fail("a ')' closes nothing");
            return;
        }

        _output.Append(')');
        (_atomStart, _atomSize) = (group.IsLook ? -1 : group.Start, _size);
        _size += group.Size;
        Limit();
    }

    private void Assertion(string text)
    {
        _output.Append(text);
        _atomStart = -1;
    }

    private void Atom(string text)
    {
        (_atomStart, _atomSize) = (_output.Length, 1);
        _output.Append(text);
        _size++;
        Limit();
    }

    private void RepeatBetween(int least, int? most)
    {
        if (most < least)
            _reader.Fail("a repetition has its bounds the wrong way round");
        if (Math.Max(least, most ?? 0) > MaxRepeat)
            _reader.Fail("a repetition asks for more than 5000 times");

        var bounds = most is null ? $"{least}," : most == least ? $"{least}" : $"{least},{most}";
        Repeat($"{{{bounds}}}", Math.Max(1, Math.Max(least, most ?? 0)));
    }

    private void Repeat(string quantifier, int times)
    {
        if (_atomStart < 0)
        {
            _reader.Fail("there is nothing to repeat");
            return;
        }

        _output.Append(quantifier);
        if (_reader.Peek() == '?')
            _output.Append(_reader.Next());

        _size += _atomSize * (times - 1);
        _atomStart = -1;
        Limit();
    }

    /// <summary>Repetitions of repetitions multiply; the engine would build them all.</summary>
    private void Limit()
    {
        if (_size > MaxSize)
            _reader.Fail("the pattern repeats itself too often");
    }
}
