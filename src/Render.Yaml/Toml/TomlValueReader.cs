// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;

namespace Render.Yaml.Toml;

/// <summary>Reads keys and values. Every method gives null after a fault, which the cursor then holds.</summary>
internal sealed class TomlValueReader
{
    private readonly TomlCursor _cursor;
    private readonly DocumentBudget _budget;
    private readonly DiagnosticBag _findings;
    private readonly TomlStringReader _strings;
    private readonly TomlScalarReader _scalars;
    private int _nodes;

    public TomlValueReader(TomlCursor cursor, DocumentBudget budget, DiagnosticBag findings)
    {
        _cursor = cursor;
        _budget = budget;
        _findings = findings;
        _strings = new TomlStringReader(cursor);
        _scalars = new TomlScalarReader(cursor, findings);
    }

    /// <summary>Reads the parts of a key up to what follows them.</summary>
    public List<TomlKeyPart>? ReadKey()
    {
        var parts = new List<TomlKeyPart>();
        do
        {
            _cursor.SkipBlanks();
            var start = _cursor.At;
            var name = _cursor.Current is '"' or '\'' ? _strings.ReadLine() : ReadBareKey();
            if (name is null)
                return null;

            parts.Add(new TomlKeyPart(name, _cursor.SpanFrom(start)));
            if (parts.Count > _budget.MaxDepth)
            {
                _cursor.Fail(TomlErrors.TooDeep(_cursor.SpanFrom(start), _budget.MaxDepth));
                return null;
            }

            _cursor.SkipBlanks();
        }
        while (_cursor.Skip('.'));

        return parts;
    }

    /// <summary>Reads <c>key = value</c> into a table; false after a fault.</summary>
    /// <param name="table">The table.</param>
    /// <param name="depth">Collections around it.</param>
    public bool ReadPair(TomlTable table, int depth)
    {
        if (ReadKey() is not { } key)
            return false;
        if (!_cursor.Skip('='))
            return _cursor.Fail("Expected '=' behind the key.");

        _cursor.SkipBlanks();
        if (ReadValue(depth + key.Count) is not { } value)
            return false;

        if (TomlPaths.OfDottedKey(table, key, _findings) is { } target)
            TomlPaths.AddValue(target, key[^1], value, _findings);

        return true;
    }

    private Node? ReadValue(int depth)
    {
        var start = _cursor.At;
        if (++_nodes > _budget.MaxNodes)
            _cursor.Fail(TomlErrors.TooManyNodes(_cursor.SpanFrom(start), _budget.MaxNodes));
        else if (depth > _budget.MaxDepth)
            _cursor.Fail(TomlErrors.TooDeep(_cursor.SpanFrom(start), _budget.MaxDepth));
        if (_cursor.Fault is not null)
            return null;

        switch (_cursor.Current)
        {
            case '"' or '\'':
                return _strings.Read() is { } text ? new StringNode(text, _cursor.SpanFrom(start)) : null;
            case '[':
                return ReadArray(depth);
            case '{':
                return ReadInlineTable(depth);
            default:
                return _scalars.Read();
        }
    }

    private ListNode? ReadArray(int depth)
    {
        var start = _cursor.At++;
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_cursor.SkipLines() && !_cursor.Skip(']'))
        {
            if (ReadValue(depth + 1) is not { } item)
                return null;

            items.Add(item);
            if (!_cursor.SkipLines())
                return null;
            if (!_cursor.Skip(',') && _cursor.Current != ']')
            {
                _cursor.Fail("Expected ',' or ']' in this array.");
                return null;
            }
        }

        return _cursor.Fault is null ? new ListNode(items.DrainToImmutable(), _cursor.SpanFrom(start)) : null;
    }

    /// <summary>TOML 1.0: on one line, and no comma behind the last pair.</summary>
    private MapNode? ReadInlineTable(int depth)
    {
        var start = _cursor.At++;
        var table = new TomlTable(TomlTableKind.Inline, _cursor.SpanFrom(start));
        _cursor.SkipBlanks();
        if (!_cursor.Skip('}'))
        {
            do
            {
                if (!ReadPair(table, depth))
                    return null;

                _cursor.SkipBlanks();
            }
            while (_cursor.Skip(','));

            if (!_cursor.Skip('}'))
            {
                _cursor.Fail("Expected ',' or '}' on the line of this inline table.");
                return null;
            }
        }

        table.Span = _cursor.SpanFrom(start);
        return table.ToNode();
    }

    private string? ReadBareKey()
    {
        var start = _cursor.At;
        while (char.IsAsciiLetterOrDigit(_cursor.Current) || _cursor.Current is '-' or '_')
            _cursor.At++;

        if (_cursor.At > start)
            return _cursor.TextFrom(start);

        _cursor.Fail("Expected a key.", "Keys hold letters, digits, '-' and '_'; put others into quotes.");
        return null;
    }
}
