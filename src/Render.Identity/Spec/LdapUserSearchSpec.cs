// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How Dex finds users in LDAP.</summary>
[SpecType("How Dex finds users.")]
public sealed record LdapUserSearchSpec : SpecObject
{
    /// <summary>Where the search starts.</summary>
    [Spec("Distinguished name at which the search starts.", min: 1, max: 1000)]
    public required string BaseDN { get; init; }

    /// <summary>Further filter.</summary>
    [Spec("Filter that users must match besides the name.", min: 1, max: 2000)]
    public string? Filter { get; init; }

    /// <summary>Attribute of the login name.</summary>
    [Spec("Attribute compared with the name that was typed.", min: 1, max: 100)]
    public required string Username { get; init; }

    /// <summary>Depth.</summary>
    [Spec("Depth of the search.", values: ["sub", "one"], isPublic: true)]
    public string? Scope { get; init; }

    /// <summary>Attribute of the ID.</summary>
    [Spec("Attribute of the user's ID.", min: 1, max: 100)]
    public string? IdAttr { get; init; }

    /// <summary>Attribute of the address.</summary>
    [Spec("Attribute of the email address.", min: 1, max: 100)]
    public string? EmailAttr { get; init; }

    /// <summary>Attribute of the name.</summary>
    [Spec("Attribute of the display name.", min: 1, max: 100)]
    public string? NameAttr { get; init; }

    /// <summary>Attribute of the preferred name.</summary>
    [Spec("Attribute of the preferred user name.", min: 1, max: 100)]
    public string? PreferredUsernameAttr { get; init; }

    /// <summary>Domain of made-up addresses.</summary>
    [Spec("Domain of addresses that are made from user names, where the directory has none.", min: 1, max: 253)]
    public string? EmailSuffix { get; init; }
}
