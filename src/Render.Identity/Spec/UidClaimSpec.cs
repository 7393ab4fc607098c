// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How the UID is made.</summary>
[SpecType("How the UID is made: exactly one of claim and expression.")]
public sealed record UidClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the UID.", min: 1, max: 256, isPublic: true)]
    public string? Claim { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", min: 1, max: 1024)]
    public string? Expression { get; init; }
}
