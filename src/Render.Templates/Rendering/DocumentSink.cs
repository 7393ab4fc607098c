// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>Collects the documents of a template. Entries, items and values that are in no document yet make up one of their own.</summary>
internal sealed class DocumentSink(RenderContext context, TemplateOrigin origin) : Sink
{
    private readonly ImmutableArray<Node>.Builder _documents = ImmutableArray.CreateBuilder<Node>(1);
    private TreeSink? _open;

    private TreeSink Open => _open ??= new TreeSink(context, origin.Span, TreeKind.Any);

    /// <inheritdoc/>
    public override void Text(string text, SourceSpan span) => Open.Text(text, span);

    /// <inheritdoc/>
    public override void Value(Node value, SourceSpan span, string indent) => Open.Value(value, span, indent);

    /// <inheritdoc/>
    public override void Entry(in MapEntry entry) => Open.Entry(entry);

    /// <inheritdoc/>
    public override void Merge(Node value, SourceSpan span) => Open.Merge(value, span);

    /// <inheritdoc/>
    public override void Item(Node item) => Open.Item(item);

    /// <inheritdoc/>
    public override void Whole(Node value) => Open.Whole(value);

    /// <inheritdoc/>
    public override void Document(Node root)
    {
        Close();
        _documents.Add(root);
    }

    /// <summary>The documents in order.</summary>
    public ImmutableArray<Node> ToDocuments()
    {
        Close();
        return _documents.DrainToImmutable();
    }

    private void Close()
    {
        if (_open is { IsEmpty: false } && _open.ToNode(origin) is { } root)
            _documents.Add(root);

        _open = null;
    }
}
