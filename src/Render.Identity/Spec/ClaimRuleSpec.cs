// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>What a token must say.</summary>
[SpecType("What a token must say to be accepted: a claim with a value, or a CEL expression.")]
public sealed record ClaimRuleSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim that must be there.", min: 1, max: 256, isPublic: true)]
    public string? Claim { get; init; }

    /// <summary>Its value.</summary>
    [Spec("Value that it must have.", min: 1, max: 1024, isPublic: true)]
    public string? RequiredValue { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression that must be true.", min: 1, max: 1024)]
    public string? Expression { get; init; }

    /// <summary>What is said when it is false.</summary>
    [Spec("Message when the expression is false.", min: 1, max: 256)]
    public string? Message { get; init; }
}
