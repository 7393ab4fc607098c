// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>
/// A document inside a string, such as Dex's <c>config.yaml</c> in a Secret. It stays a tree until the last moment, so that
/// schemas, rules, masks and diffs reach into it; only a writer turns it into text.
/// </summary>
public sealed class EmbeddedNode(EmbeddedFormat format, Node content, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Embedded;

    /// <summary>The format of the text.</summary>
    public EmbeddedFormat Format { get; } = format;

    /// <summary>The document.</summary>
    public Node Content { get; } = content;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new EmbeddedNode(Format, Content, span, provenance);

    /// <inheritdoc/>
    public override string Describe() => $"an embedded {Format.ToString().ToLowerInvariant()} document";
}
