// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>A text value.</summary>
public sealed class StringNode(string value, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
    : Node(span.Path is null ? SourceSpan.None : span, provenance)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.String;

    /// <summary>The text, decoded.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new StringNode(Value, span, provenance);

    /// <inheritdoc/>
    public override string Describe() => string.Create(CultureInfo.InvariantCulture, $"a string of {Value.Length} {(Value.Length == 1 ? "character" : "characters")}");
}
