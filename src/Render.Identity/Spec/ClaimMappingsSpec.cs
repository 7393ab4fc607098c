// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How an API server makes a user of a token.</summary>
[SpecType("How the claims of a token become a user.")]
public sealed record ClaimMappingsSpec : SpecObject
{
    /// <summary>The user name.</summary>
    [Spec("The user name.")]
    public UsernameClaimSpec Username { get; init; } = new();

    /// <summary>The groups.</summary>
    [Spec("The groups.")]
    public GroupsClaimSpec? Groups { get; init; }

    /// <summary>The UID.</summary>
    [Spec("The user's UID.")]
    public UidClaimSpec? Uid { get; init; }

    /// <summary>Extra attributes.</summary>
    [Spec("Extra attributes of the user.", max: 64)]
    public SpecList<ExtraClaimSpec> Extra { get; init; } = new();
}
