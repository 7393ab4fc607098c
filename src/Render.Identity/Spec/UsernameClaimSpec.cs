// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How the user name is made.</summary>
[SpecType("How the user name is made: from a claim and a prefix, or by a CEL expression.")]
public sealed record UsernameClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the user name.", min: 1, max: 256, isPublic: true, derived: "email, unless there is an expression")]
    public string? Claim { get; init; }

    /// <summary>The prefix.</summary>
    [Spec("Text before the name; \"\" for none.", max: 512, isPublic: true, derived: "none for email, '<issuer>#' for every other claim, as the API server would")]
    public string? Prefix { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", min: 1, max: 1024)]
    public string? Expression { get; init; }
}
