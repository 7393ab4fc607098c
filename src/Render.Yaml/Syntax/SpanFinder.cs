// SPDX-License-Identifier: MIT

using Render.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Render.Yaml.Syntax;

/// <summary>Places in the source for the parser's marks, corrected where the parser marks the token that follows.</summary>
internal sealed class SpanFinder(SourceText source)
{
    /// <summary>An empty span at a mark.</summary>
    public SourceSpan At(Mark mark) => new(source.Path, (int)mark.Line, (int)mark.Column, (int)mark.Line, (int)mark.Column);

    /// <summary>An empty span at a mark, or elsewhere when the event has none.</summary>
    public SourceSpan At(Mark mark, SourceSpan otherwise) => mark.Equals(Mark.Empty) ? otherwise : At(mark);

    /// <summary>True when a character stands at a mark.</summary>
    public bool IsAt(Mark mark, char expected) => mark.Index < source.Content.Length && source.Content[(int)mark.Index] == expected;

    /// <summary>True for the place of a value that is not written.</summary>
    public bool IsEmpty(SourceSpan span) => (span.Line, span.Column) == (span.EndLine, span.EndColumn);

    /// <summary>True when a node has a tag or an anchor.</summary>
    public bool HasProperties(NodeEvent node) => !node.Tag.IsEmpty || !node.Anchor.IsEmpty;

    /// <summary>An event whose marks are exact on both sides.</summary>
    public SourceSpan Of(ParsingEvent parsed) =>
        new(source.Path, (int)parsed.Start.Line, (int)parsed.Start.Column, (int)parsed.End.Line, (int)parsed.End.Column);

    /// <summary>True when the line of a mark is a <c>%YAML</c> directive, followed by nothing or by a comment behind a blank.</summary>
    public bool IsVersionLine(Mark mark)
    {
        var rest = source.Line((int)mark.Line).TrimStart("%YAML ").TrimStart('\t').TrimStart("0123456789.");
        return rest.IsEmpty || rest[0] is ' ' or '\t';
    }

    /// <summary>The empty span behind another.</summary>
    public SourceSpan EndOf(SourceSpan span) => new(span.Path, span.EndLine, span.EndColumn, span.EndLine, span.EndColumn);

    /// <summary>
    /// A collection: up to its closing bracket when one stands at <paramref name="closing"/>, else up to its last child.
    /// A single pair in a flow list has no bracket of its own.
    /// </summary>
    public SourceSpan Collection(Mark start, SourceSpan last, Mark? closing, char bracket, bool isFlow)
    {
        var from = At(start);
        if (isFlow && closing is { } mark && IsAt(mark, bracket))
            return new SourceSpan(source.Path, from.Line, from.Column, (int)mark.Line, (int)mark.Column + 1);

        return from.To(last);
    }

    /// <summary>The place of a value that is not written: behind its indicator, or behind what stands before it.</summary>
    public SourceSpan EmptyValue(Mark mark, SourceSpan before)
    {
        var at = (int)Math.Min(mark.Index, source.Content.Length);
        while (at > 0 && char.IsWhiteSpace(source.Content[at - 1]))
            at--;

        return at > 0 && source.Content[at - 1] is ':' or '-' or '?' ? source.Span(at, at) : before;
    }

    /// <summary>The text of a scalar without tag and anchor. Block texts end behind their last character that is not white.</summary>
    public SourceSpan Text(Scalar scalar, YamlScalarStyle style, bool hasProperties, bool isWritten)
    {
        if (!hasProperties && style is not (YamlScalarStyle.Literal or YamlScalarStyle.Folded))
            return Of(scalar);

        var start = (int)scalar.Start.Index;
        var (textStart, propertiesEnd) = hasProperties ? SkipProperties(start) : (start, start);
        if (!isWritten)
            return source.Span(propertiesEnd, propertiesEnd);

        var end = (int)Math.Min(scalar.End.Index, source.Content.Length);
        while (style is YamlScalarStyle.Literal or YamlScalarStyle.Folded && end > textStart + 1 && char.IsWhiteSpace(source.Content[end - 1]))
            end--;

        return source.Span(textStart, end);
    }

    /// <summary>Walks over tag and anchor in either order, with blanks, line breaks and comments between them.</summary>
    private (int TextStart, int PropertiesEnd) SkipProperties(int start)
    {
        var content = source.Content;
        var at = start;
        var end = start;
        while (at < content.Length)
        {
            if (content[at] is '!' or '&')
            {
                var isVerbatim = content[at] == '!' && at + 1 < content.Length && content[at + 1] == '<';
                while (at < content.Length && !char.IsWhiteSpace(content[at]) && (isVerbatim || content[at] is not (',' or '[' or ']' or '{' or '}')))
                    at++;

                end = at;
            }
            else if (content[at] == '#')
            {
                while (at < content.Length && content[at] is not ('\n' or '\r'))
                    at++;
            }
            else if (char.IsWhiteSpace(content[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return (at, end);
    }
}
