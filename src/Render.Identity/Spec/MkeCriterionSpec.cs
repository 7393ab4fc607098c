// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A criterion of MKE.</summary>
[SpecType("What a claim of the ID token must say.")]
public sealed record MkeCriterionSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the ID token.", Min = 1, Max = 256, Public = true)]
    public required string Term { get; init; }

    /// <summary>Its value.</summary>
    [Spec("Value of the claim.", Min = 1, Max = 1024, Public = true)]
    public required string Value { get; init; }

    /// <summary>How they are compared.</summary>
    [Spec("must: the claim is this text; contains: the claim is a list that holds it.", Values = ["must", "contains"], Public = true)]
    public string MatchType { get; init; } = "must";
}
