// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Schema.Patterns;

/// <summary>A set of UTF-16 units.</summary>
/// <param name="Ranges">The units, or those that are left out.</param>
/// <param name="IsNegated">True when the ranges are left out.</param>
internal sealed record UnitSet(ImmutableArray<CodePointRange> Ranges, bool IsNegated)
{
    /// <summary>True when a unit is in the set.</summary>
    public bool Has(char unit) => Ranges.Any(range => range.First <= unit && unit <= range.Last) != IsNegated;
}
