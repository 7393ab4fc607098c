// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Core.Json;

/// <summary>Builds the tree of one document from the tokens of a reader, without recursion.</summary>
internal ref struct JsonTreeBuilder
{
    private const int MaxDuplicates = 100;
    private const int MaxNumberLength = 10_000;
    private readonly string _path;
    private readonly ReadOnlySpan<byte> _text;
    private readonly DocumentBudget _budget;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonStringTable _strings;
    private readonly Stack<Frame> _open = new();
    private readonly List<MapEntry> _entries = [];
    private readonly List<Node> _items = [];
    private Utf8JsonReader _reader;
    private JsonPositions _positions;
    private JsonPosition _start;
    private string _key = string.Empty;
    private SourceSpan _keySpan;
    private Node? _root;
    private int _nodes;
    private bool _stopped;

    public JsonTreeBuilder(string path, ReadOnlySpan<byte> text, DocumentBudget budget, DiagnosticBag diagnostics)
    {
        _path = path;
        _text = text;
        _budget = budget;
        _diagnostics = diagnostics;
        _strings = new JsonStringTable(text.Length);
        _positions = new JsonPositions(text);

        // One level more than allowed, so that the excess is found here, with its place, and not by the reader.
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = budget.MaxDepth + 1 });
    }

    /// <summary>The root; null when the text is no JSON.</summary>
    public Node? Build()
    {
        while (!_stopped && TryRead())
        {
            _start = _positions.At((int)_reader.TokenStartIndex);
            Take(_reader.TokenType);
        }

        return _stopped ? null : _root;
    }

    private bool TryRead()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException failure)
        {
            _diagnostics.Add(JsonSyntaxFault.Describe(_path, _text, failure));
            _stopped = true;
            return false;
        }
    }

    private void Take(JsonTokenType token)
    {
        switch (token)
        {
            case JsonTokenType.PropertyName:
                _keySpan = TextSpan();
                _key = Text();
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                Open(token == JsonTokenType.StartObject);
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Close(_start.Right(1));
                break;
            case JsonTokenType.String:
                var span = TextSpan();
                Add(new StringNode(Text(), span));
                break;
            case JsonTokenType.Number:
                Add(Number());
                break;
            case JsonTokenType.Null:
                Add(new NullNode(WordSpan()));
                break;
            default:
                Add(new BooleanNode(token == JsonTokenType.True, WordSpan()));
                break;
        }
    }

    private void Open(bool isMap)
    {
        if (_open.Count == _budget.MaxDepth)
            Stop(JsonErrors.TooDeep(_start.SpanTo(_start.Right(1), _path), _budget.MaxDepth));
        else
            _open.Push(new Frame(isMap, isMap ? _entries.Count : _items.Count, _start, _key, _keySpan));
    }

    private void Close(JsonPosition end)
    {
        var frame = _open.Pop();
        var span = frame.Start.SpanTo(end, _path);
        (_key, _keySpan) = (frame.Key, frame.KeySpan);
        if (frame.IsMap)
        {
            RefuseDuplicates(frame.First);
            var entries = CollectionsMarshal.AsSpan(_entries)[frame.First..].ToArray();
            _entries.RemoveRange(frame.First, _entries.Count - frame.First);
            Add(new MapNode(ImmutableCollectionsMarshal.AsImmutableArray(entries), span));
        }
        else
        {
            var items = CollectionsMarshal.AsSpan(_items)[frame.First..].ToArray();
            _items.RemoveRange(frame.First, _items.Count - frame.First);
            Add(new ListNode(ImmutableCollectionsMarshal.AsImmutableArray(items), span));
        }
    }

    private void Add(Node node)
    {
        if (++_nodes > _budget.MaxNodes)
            Stop(JsonErrors.TooManyNodes(node.Span, _budget.MaxNodes));
        else if (!_open.TryPeek(out var frame))
            _root = node;
        else if (frame.IsMap)
            _entries.Add(new MapEntry(_key, _keySpan, node));
        else
            _items.Add(node);
    }

    private void RefuseDuplicates(int first)
    {
        // Asked for every map of a document; nearly always there is none.
        if (!JsonDuplicates.Any(_entries, first))
            return;

        foreach (var (again, original) in JsonDuplicates.Remove(_entries, first).Take(MaxDuplicates))
            _diagnostics.Add(JsonErrors.DuplicateKey(again.KeySpan, again.Key, original.KeySpan));

        _stopped |= _diagnostics.Count >= MaxDuplicates;
    }

    private Node Number()
    {
        var lexeme = _strings.Get(_reader.ValueSpan);
        if (lexeme.Length <= MaxNumberLength && ExactNumber.TryParse(lexeme, out var number))
            return new NumberNode(number, WordSpan());

        Stop(JsonErrors.NumberOutOfRange(WordSpan(), MaxNumberLength));
        return NullNode.Instance;
    }

    private string Text()
    {
        if (!_reader.ValueIsEscaped)
            return _strings.Get(_reader.ValueSpan);

        var lone = JsonSurrogates.FindLone(_reader.ValueSpan);
        if (lone < 0)
            return _reader.GetString() ?? string.Empty;

        // Offsets go up only, and the token's end was asked for already: a fresh walk, once per document.
        var place = new JsonPositions(_text).At((int)_reader.TokenStartIndex + 1 + lone);
        Stop(JsonErrors.LoneSurrogate(place.SpanTo(place.Right(JsonSurrogates.EscapeLength), _path)));
        return string.Empty;
    }

    private SourceSpan TextSpan() => _start.SpanTo(_positions.At((int)_reader.TokenStartIndex + _reader.ValueSpan.Length + 2), _path);

    private SourceSpan WordSpan() => _start.SpanTo(_start.Right(_reader.ValueSpan.Length), _path);

    private void Stop(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        _stopped = true;
    }

    private readonly record struct Frame(bool IsMap, int First, JsonPosition Start, string Key, SourceSpan KeySpan);
}
