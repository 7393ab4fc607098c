// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>An explicit null. An absent value is a missing entry, not a null.</summary>
public sealed class NullNode(SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <summary>A null without a place.</summary>
    public static NullNode Instance { get; } = new();

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Null;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new NullNode(span, provenance);

    /// <inheritdoc/>
    public override string Describe() => "null";
}
