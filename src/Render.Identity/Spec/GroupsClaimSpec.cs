// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How groups are made.</summary>
[SpecType("How groups are made: from a claim and a prefix, or by a CEL expression.")]
public sealed record GroupsClaimSpec : SpecObject
{
    /// <summary>The claim.</summary>
    [Spec("Claim of the groups.", Min = 1, Max = 256, Public = true, Derived = "groups, unless there is an expression")]
    public string? Claim { get; init; }

    /// <summary>The prefix.</summary>
    [Spec("Text before each group; \"\" for none.", Max = 512, Public = true, Derived = "none")]
    public string? Prefix { get; init; }

    /// <summary>The expression.</summary>
    [Spec("CEL expression instead of a claim.", Min = 1, Max = 1024)]
    public string? Expression { get; init; }
}
