// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
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
internal sealed class SyntaxBuilder(SourceText source, EventSource events, DocumentBudget budget, DiagnosticBag findings)
{
    private readonly SpanFinder _spans = new(source);
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

            Advance();
            var root = Node(_spans.At(start.IsImplicit ? start.Start : start.End), 0);
            if (_stopped)
                yield break;

            yield return root;
        }
    }

    private bool Advance()
    {
        _current = _stopped ? null : events.Next();
        if (_current is null && events.Failure is { } failure && !_stopped)
            Stop(failure);

        return _current is not null;
    }

    private void Stop(Diagnostic finding)
    {
        findings.Add(finding);
        _stopped = true;
        _current = null;
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    /// <param name="before">The end of what stands before it: the place of a value that is not written.</param>
    /// <param name="depth">Collections around it.</param>
    /// <param name="isKey">Keys are not counted as nodes; their values are.</param>
    private YamlSyntaxNode Node(SourceSpan before, int depth, bool isKey = false)
    {
        if (_current is NodeEvent node && !isKey && ++_nodes > budget.MaxNodes)
            Stop(YamlErrors.TooManyNodes(_spans.At(node.Start), budget.MaxNodes));
        else if (_current is MappingStart or SequenceStart && depth >= budget.MaxDepth)
            Stop(YamlErrors.TooDeep(_spans.At(_current.Start), budget.MaxDepth));

        switch (_current)
        {
            case Scalar scalar:
                Advance();
                return ScalarOf(scalar, before, isRoot: depth == 0);
            case AnchorAlias alias:
                Advance();
                return new YamlAliasSyntax(_spans.Of(alias), events.Restore(alias.Value.Value));
            case SequenceStart sequence:
                Advance();
                return ListOf(sequence, depth);
            case MappingStart mapping:
                Advance();
                return MapOf(mapping, depth);
            default:
                // Only after a finding: the tree is thrown away.
                return new YamlScalarSyntax(before, null, null, string.Empty, YamlScalarStyle.Plain, before);
        }
    }

    private YamlListSyntax ListOf(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlSyntaxNode>();
        var last = _spans.At(start.End);
        while (_current is not (null or SequenceEnd))
        {
            var item = Node(last, depth + 1);
            items.Add(item);
            last = _spans.EndOf(item.Span);
        }

        var span = _spans.Collection(start.Start, last, _current?.Start, ']', start.Style == SequenceStyle.Flow);
        Advance();
        return new YamlListSyntax(span, TagOf(start.Tag), AnchorOf(start.Anchor), items.DrainToImmutable(), start.Style == SequenceStyle.Flow);
    }

    private YamlMapSyntax MapOf(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlSyntaxNode, YamlSyntaxNode>>();
        var last = _spans.At(start.End);
        while (_current is not (null or MappingEnd))
        {
            var key = Node(last, depth + 1, isKey: true);
            var value = Node(_spans.EndOf(key.Span), depth + 1);
            entries.Add(KeyValuePair.Create(key, value));
            last = _spans.EndOf(value.Span);
        }

        var span = _spans.Collection(start.Start, last, _current?.Start, '}', start.Style == MappingStyle.Flow);
        Advance();
        return new YamlMapSyntax(span, TagOf(start.Tag), AnchorOf(start.Anchor), entries.DrainToImmutable(), start.Style == MappingStyle.Flow);
    }

    private YamlScalarSyntax ScalarOf(Scalar scalar, SourceSpan before, bool isRoot)
    {
        var (tag, anchor, style) = (TagOf(scalar.Tag), AnchorOf(scalar.Anchor), StyleOf(scalar.Style));
        var isWritten = scalar.Value.Length > 0 || style != YamlScalarStyle.Plain;
        var hasProperties = tag is not null || anchor is not null;
        if (!isWritten && !hasProperties)
        {
            // An empty document is marked behind whatever the scanner has read by then.
            var place = isRoot ? before : _spans.EmptyValue(scalar.Start, before);
            return new YamlScalarSyntax(place, null, null, string.Empty, style, place);
        }

        if (style == YamlScalarStyle.Plain && (scalar.Value.Contains(": ", StringComparison.Ordinal) || scalar.Value.EndsWith(':')))
        {
            // The parser overlooks the colon behind a word that starts with '*'. Plain text holds no colon before a blank or at its end.
            Stop(YamlErrors.Syntax(_spans.Of(scalar), "Found ': ' inside of plain text.", "Quote the key or the text."));
        }

        var textSpan = _spans.Text(scalar, style, hasProperties, isWritten);
        var span = hasProperties ? _spans.At(scalar.Start).To(textSpan) : textSpan;
        return new YamlScalarSyntax(span, tag, anchor, events.Restore(scalar.Value), style, textSpan);
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
