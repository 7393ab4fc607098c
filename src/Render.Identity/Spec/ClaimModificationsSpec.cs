// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's claimModifications.</summary>
[SpecType("How Dex makes, filters and renames groups.")]
public sealed record ClaimModificationsSpec : SpecObject
{
    /// <summary>Groups made from claims.</summary>
    [Spec("Groups that are made from other claims.", max: 50)]
    public SpecList<GroupFromClaimsSpec> NewGroupFromClaims { get; init; } = new();

    /// <summary>Which groups stay.</summary>
    [Spec("Regular expression that groups must match to stay (Dex 2.41 and later).", min: 1, max: 1000)]
    public string? GroupsFilter { get; init; }

    /// <summary>Text before each group.</summary>
    [Spec("Text before the name of each group (Dex 2.44 and later).", min: 1, max: 100)]
    public string? GroupPrefix { get; init; }

    /// <summary>Text after each group.</summary>
    [Spec("Text after the name of each group (Dex 2.44 and later).", min: 1, max: 100)]
    public string? GroupSuffix { get; init; }
}
