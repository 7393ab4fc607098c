// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>True or false.</summary>
public sealed class BooleanNode(bool value, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Boolean;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new BooleanNode(Value, span, provenance);

    /// <inheritdoc/>
    public override string Describe() => "a boolean";
}
