// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Render.Yaml.Syntax;

/// <summary>
/// Builds syntax trees from parser events. The parser's marks are exact for starts; ends of block collections, block texts and
/// empty values point at whatever comes next, so they are taken from the children and from the source.
/// </summary>
internal sealed class SyntaxBuilder(SourceText source, EventSource events, TabGuard tabs, DocumentBudget budget, DiagnosticBag findings)
{
    private readonly SpanFinder _spans = new(source);
    private readonly LeniencyGuard _guard = new(source);
    private readonly ChildStack<YamlSyntaxNode> _items = new();
    private readonly ChildStack<KeyValuePair<YamlSyntaxNode, YamlSyntaxNode>> _pairs = new();
    private ParsingEvent? _current;
    private int _nodes;
    private bool _stopped;

    /// <summary>The roots, read as they are asked for; ends early after a finding.</summary>
    public IEnumerable<YamlSyntaxNode> Documents()
    {
        while (Advance())
        {
            if (_current is not DocumentStart start)
                continue;

            if (start.Version is not null)
                CheckVersion(start);

            Advance();
            var root = Node(new NodePlace(_spans.At(start.IsImplicit ? start.Start : start.End), 0, -1, IsInFlow: false));
            if (_stopped)
                yield break;

            yield return root;
        }

        Stop(_guard.DroppedLine());
    }

    private bool Advance()
    {
        _current = _stopped ? null : events.Next();
        if (_current is null)
            Stop(events.Failure);

        return _current is not null;
    }

    /// <summary>Reports a finding, if it is one and the first, and reads no further.</summary>
    private void Stop(Diagnostic? finding)
    {
        if (finding is null || _stopped)
            return;

        findings.Add(finding);
        _stopped = true;
        _current = null;
    }

    private void CheckVersion(DocumentStart start)
    {
        var span = source.LineSpan((int)start.Start.Line);
        if (!_spans.IsVersionLine(start.Start))
            Stop(YamlErrors.Syntax(span, "This is not a %YAML directive.", "Write '%YAML 1.2', and a blank before a comment."));
        else if (start.Version?.Version is { Major: 1, Minor: 1 })
            findings.Add(YamlErrors.OtherVersion(span));
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    private YamlSyntaxNode Node(NodePlace place, bool isKey = false)
    {
        // Keys are not counted; each has a value that is.
        if (_current is NodeEvent node && !isKey && ++_nodes > budget.MaxNodes)
            Stop(YamlErrors.TooManyNodes(_spans.At(node.Start, place.Before), budget.MaxNodes));
        else if (_current is MappingStart or SequenceStart && place.Depth >= budget.MaxDepth)
            Stop(YamlErrors.TooDeep(_spans.At(_current.Start, place.Before), budget.MaxDepth));

        switch (_current)
        {
            case Scalar scalar:
                Advance();
                return ScalarOf(scalar, place);
            case AnchorAlias alias:
                Advance();
                return new YamlAliasSyntax(_spans.Of(alias), events.Restore(alias.Value.Value));
            case SequenceStart sequence:
                Advance();
                return ListOf(sequence, place);
            case MappingStart mapping:
                Advance();
                return MapOf(mapping, place);
            default:
                // Only after a finding: the tree is thrown away.
                return new YamlScalarSyntax(place.Before, null, null, string.Empty, YamlScalarStyle.Plain, place.Before);
        }
    }

    private YamlListSyntax ListOf(SequenceStart start, NodePlace place)
    {
        var isFlow = start.Style == SequenceStyle.Flow;
        var first = _items.Count;
        var last = _spans.At(start.End);
        var inside = place.Into(last, start.End, isFlow);
        if (!isFlow)
            Stop(tabs.BeforeBlock(_spans.At(start.Start)));

        while (_current is not (null or SequenceEnd))
        {
            var item = Node(inside with { Before = last });
            if (isFlow && _items.Count > first)
                Stop(_guard.Comma(last, item.Span));

            _items.Push(item);
            last = _spans.EndOf(item.Span);
        }

        var span = _spans.Collection(start.Start, last, _current?.Start, ']', isFlow);
        CheckLines(span, place, isFlow);
        Advance();
        return new YamlListSyntax(span, TagOf(start.Tag), AnchorOf(start.Anchor), _items.PopFrom(first), isFlow);
    }

    private YamlMapSyntax MapOf(MappingStart start, NodePlace place)
    {
        // A single pair in a flow list has no brace; its event has no mark either, and the pair starts with its key.
        var isFlow = start.Style == MappingStyle.Flow;
        var hasBrace = _spans.IsAt(start.Start, '{') && (place.Depth == 0 || !start.Start.Equals(Mark.Empty));
        var begin = isFlow && !hasBrace && !_spans.HasProperties(start) && _current is not null ? _current.Start : start.Start;
        var first = _pairs.Count;
        var last = _spans.At(start.End);
        var inside = place.Into(last, start.End, isFlow);
        while (_current is not (null or MappingEnd))
        {
            if (!isFlow)
                Stop(tabs.BeforeBlock(_spans.At(_current.Start)));

            var key = Node(inside with { Before = last }, isKey: true);
            var value = Node(inside with { Before = _spans.EndOf(key.Span) });
            if (isFlow && _pairs.Count > first)
                Stop(_guard.Comma(last, _spans.IsEmpty(key.Span) ? value.Span : key.Span));
            if (isFlow)
                Stop(_guard.Colon(key.Span, value.Span));

            _pairs.Push(KeyValuePair.Create(key, value));
            last = _spans.EndOf(value.Span);
        }

        var span = _spans.Collection(begin, last, _current?.Start, '}', isFlow);
        CheckLines(span, place, isFlow);
        Advance();
        return new YamlMapSyntax(span, TagOf(start.Tag), AnchorOf(start.Anchor), _pairs.PopFrom(first), isFlow);
    }

    private YamlScalarSyntax ScalarOf(Scalar scalar, NodePlace place)
    {
        var (tag, anchor, style) = (TagOf(scalar.Tag), AnchorOf(scalar.Anchor), StyleOf(scalar.Style));
        var isWritten = scalar.Value.Length > 0 || style != YamlScalarStyle.Plain;
        var hasProperties = tag is not null || anchor is not null;
        if (!isWritten && !hasProperties)
        {
            // An empty document is marked behind whatever the scanner has read by then.
            var empty = place.Depth == 0 ? place.Before : _spans.EmptyValue(scalar.Start, place.Before);
            return new YamlScalarSyntax(empty, null, null, string.Empty, style, empty);
        }

        var textSpan = _spans.Text(scalar, style, hasProperties, isWritten);
        if (style == YamlScalarStyle.Plain && isWritten)
            Stop(HidesKey(scalar.Value) || (place.IsInFlow && _guard.IsColonLost(textSpan)) ? YamlErrors.Syntax(textSpan, "Found ': ' inside of plain text.", "Quote the key or the text.") : _guard.PlainStart(textSpan));
        else if (place.Depth == 0 && style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
            Stop(_guard.RootBlock(textSpan));

        _guard.Cover(textSpan);
        CheckLines(textSpan, place, style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted or YamlScalarStyle.Plain);
        var span = hasProperties ? _spans.At(scalar.Start).To(textSpan) : textSpan;
        return new YamlScalarSyntax(span, tag, anchor, events.Restore(scalar.Value), style, textSpan);
    }

    /// <summary>The parser overlooks the colon behind a word that starts with '*'; elsewhere plain text never holds one.</summary>
    private static bool HidesKey(string plain) =>
        plain.Contains(": ", StringComparison.Ordinal) || (plain.EndsWith(':') && plain.Contains(" *", StringComparison.Ordinal));

    private void CheckLines(SourceSpan span, NodePlace place, bool isFlow)
    {
        if (isFlow && !place.IsInFlow)
            Stop(tabs.Lines(span, place.Before, place.Indent + 1));
    }

    private string? TagOf(TagName tag)
    {
        const string core = "tag:yaml.org,2002:";
        if (tag.IsEmpty)
            return null;

        var text = events.Restore(tag.Value);
        return text.StartsWith(core, StringComparison.Ordinal) ? string.Concat("!!", text.AsSpan(core.Length)) : text;
    }

    private string? AnchorOf(AnchorName anchor) => anchor.IsEmpty ? null : events.Restore(anchor.Value);

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };
}
