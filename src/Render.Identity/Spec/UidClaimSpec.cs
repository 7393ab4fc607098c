// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How the UID is made.</summary>
[SpecType("How the UID is made: exactly one of claim and expression.")]
public sealed record UidClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the UID.", Min = 1, Max = 256, Public = true)]
    public string? Claim { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", Min = 1, Max = 1024)]
    public string? Expression { get; init; }
}
