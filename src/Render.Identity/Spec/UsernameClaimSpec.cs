// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How the user name is made.</summary>
[SpecType("How the user name is made: from a claim and a prefix, or by a CEL expression.")]
public sealed record UsernameClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the user name.", Min = 1, Max = 256, Public = true, Derived = "email, unless there is an expression")]
    public string? Claim { get; init; }

    /// <summary>The prefix.</summary>
    [Spec("Text before the name; \"\" for none.", Max = 512, Public = true, Derived = "none for email, '<issuer>#' for every other claim, as the API server would")]
    public string? Prefix { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", Min = 1, Max = 1024)]
    public string? Expression { get; init; }
}
