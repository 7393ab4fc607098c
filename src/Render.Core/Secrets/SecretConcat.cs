// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Secrets;

/// <summary>Parts one after the other.</summary>
/// <param name="Parts">Literals, lookups and transforms.</param>
public sealed record SecretConcat(ImmutableArray<SecretExpression> Parts) : SecretExpression
{
    /// <inheritdoc/>
    public override IEnumerable<SecretReference> References => Parts.SelectMany(part => part.References);

    /// <inheritdoc/>
    public bool Equals(SecretConcat? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(Parts.Length, HashCode.Combine);
}
