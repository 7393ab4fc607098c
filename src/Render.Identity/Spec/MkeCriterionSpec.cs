// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A criterion of MKE.</summary>
[SpecType("What a claim of the ID token must say.")]
public sealed record MkeCriterionSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the ID token.", min: 1, max: 256, isPublic: true)]
    public required string Term { get; init; }

    /// <summary>Its value.</summary>
    [Spec("Value of the claim.", min: 1, max: 1024, isPublic: true)]
    public required string Value { get; init; }

    /// <summary>How they are compared.</summary>
    [Spec("must: the claim is this text; contains: the claim is a list that holds it.", values: ["must", "contains"], isPublic: true)]
    public string MatchType { get; init; } = "must";
}
