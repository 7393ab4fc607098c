// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>A number, exact and with the digits that were written.</summary>
public sealed class NumberNode(ExactNumber value, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <summary>An integer that was computed rather than read.</summary>
    public NumberNode(long value)
        : this(ExactNumber.FromInteger(value))
    {
    }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Number;

    /// <summary>The exact value.</summary>
    public ExactNumber Value { get; } = value;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new NumberNode(Value, span, provenance);

    /// <inheritdoc/>
    public override string Describe() => Value.IsInteger ? "an integer" : "a number";
}
