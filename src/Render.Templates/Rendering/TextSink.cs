// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>Builds one text of literal parts and values. As soon as a secret is among them, the result is a secret made of the parts.</summary>
/// <param name="context">The rendering.</param>
/// <param name="trimsStart">True for a plain scalar, which loses the author's white space before its first character.</param>
internal sealed class TextSink(RenderContext context, bool trimsStart = false) : Sink
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("\"'[]{}&*!|>%@`#,");
    private readonly StringBuilder _text = new();
    private ImmutableArray<SecretExpression>.Builder? _secrets;
    private ImmutableArray<Origin> _history = [];
    private int _firstValue = -1;
    private int _lastValueEnd;

    /// <summary>True once a value contributed, even an empty one: from then on the text is a string, whatever it looks like.</summary>
    public bool HasValue { get; private set; }

    /// <summary>True once something failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True when nothing but white space of the author came together.</summary>
    public bool IsNothing => !HasValue && !HasFailed && _text.ToString().AsSpan().IsWhiteSpace();

    /// <summary>The author's first character when a plain scalar cannot begin with it; null otherwise.</summary>
    public char? StartsAsStructure =>
        _secrets is null && _text.Length > 0 && _firstValue != 0 && Indicators.Contains(_text[0]) ? _text[0] : null;

    /// <inheritdoc/>
    public override void Fail() => HasFailed = true;

    /// <inheritdoc/>
    public override void Text(string text, SourceSpan span)
    {
        var isStart = trimsStart && !HasValue && _text.Length == 0;
        if (context.CanBuild(_text.Length + (long)text.Length, span))
            _text.Append(isStart ? text.AsSpan().TrimStart() : text);
    }

    /// <inheritdoc/>
    public override void Value(Node value, SourceSpan span, string indent) => Append(value, span, indent);

    /// <summary>Adds a value; false after a report.</summary>
    public bool Append(Node value, SourceSpan span, string indent = "")
    {
        if (value is SecretNode secret)
        {
            Flush();
            _secrets?.Add(secret.Expression);
        }
        else if (Scalars.TryText(value) is { } text)
        {
            if (!context.CanBuild(_text.Length + (long)text.Length, span))
                return false;

            _firstValue = _firstValue < 0 ? _text.Length : _firstValue;
            _text.Append(indent.Length == 0 ? text : text.Replace("\n", "\n" + indent, StringComparison.Ordinal));
            _lastValueEnd = _text.Length;
        }
        else
        {
            HasFailed = true;
            context.Fail(TemplateRenderErrors.NotText(span, value));
            return false;
        }

        HasValue = true;
        _history = History.Join(_history, History.Of(value));
        return true;
    }

    /// <inheritdoc/>
    public override void Entry(in MapEntry entry) => Refuse(TreeKind.Map, entry.KeySpan);

    /// <inheritdoc/>
    public override void Merge(Node value, SourceSpan span) => Refuse(TreeKind.Map, span);

    /// <inheritdoc/>
    public override void Item(Node item) => Refuse(TreeKind.List, item.Span);

    /// <inheritdoc/>
    public override void Whole(Node value) => Append(value, value.Span);

    /// <inheritdoc/>
    public override void Document(Node root) => Append(root, root.Span);

    /// <summary>Takes away the author's white space at the end, as a plain scalar loses it; white space of values stays.</summary>
    public void TrimLiteralEnd() => TrimEnd(char.IsWhiteSpace);

    /// <summary>Applies a block scalar's rule for the end of the text to the author's line breaks; those of values stay.</summary>
    public void Chomp(Chomping chomping)
    {
        if (chomping == Chomping.Keep)
            return;

        var hadBreak = _text.Length > _lastValueEnd && _text[^1] == '\n';
        TrimEnd(c => c == '\n');
        if (chomping == Chomping.Clip && hadBreak && (_text.Length > 0 || HasValue))
            _text.Append('\n');
    }

    /// <summary>The text, typed by nobody: a string, or a secret.</summary>
    public Node ToNode()
    {
        if (_secrets is null)
            return new StringNode(_text.ToString(), SourceSpan.None, _history);

        Flush();
        var expression = _secrets is [var single] ? single : new SecretConcat(_secrets.ToImmutable());
        return new SecretNode(expression, SourceSpan.None, _history);
    }

    private void TrimEnd(Func<char, bool> isTrimmed)
    {
        while (_text.Length > _lastValueEnd && isTrimmed(_text[^1]))
            _text.Length--;
    }

    private void Flush()
    {
        _secrets ??= ImmutableArray.CreateBuilder<SecretExpression>();
        if (_text.Length > 0)
            _secrets.Add(new SecretLiteral(_text.ToString()));

        _text.Clear();
        _lastValueEnd = 0;
    }

    private void Refuse(TreeKind kind, SourceSpan span)
    {
        HasFailed = true;
        context.Fail(TemplateRenderErrors.KindsDiffer(span, kind, TreeKind.Whole, span));
    }
}
