// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How groups are made.</summary>
[SpecType("How groups are made: from a claim and a prefix, or by a CEL expression.")]
public sealed record GroupsClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the groups.", min: 1, max: 256, isPublic: true, derived: "groups, unless there is an expression")]
    public string? Claim { get; init; }

    /// <summary>The prefix.</summary>
    [Spec("Text before each group; \"\" for none.", max: 512, isPublic: true, derived: "none")]
    public string? Prefix { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", min: 1, max: 1024)]
    public string? Expression { get; init; }
}
