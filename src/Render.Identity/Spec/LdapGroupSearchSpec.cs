// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How Dex finds groups in LDAP.</summary>
[SpecType("How Dex finds groups.")]
public sealed record LdapGroupSearchSpec : SpecObject
{
    /// <summary>Where the search starts.</summary>
    [Spec("Distinguished name at which the search starts.", min: 1, max: 1000)]
    public required string BaseDN { get; init; }

    /// <summary>Further filter.</summary>
    [Spec("Filter that groups must match.", min: 1, max: 2000)]
    public string? Filter { get; init; }

    /// <summary>Depth.</summary>
    [Spec("Depth of the search.", values: ["sub", "one"], isPublic: true)]
    public string? Scope { get; init; }

    /// <summary>How members are matched.</summary>
    [Spec("Pairs of attributes that tie a user to a group.", max: 20)]
    public required SpecList<LdapUserMatcherSpec> UserMatchers { get; init; }

    /// <summary>Attribute of the group's name.</summary>
    [Spec("Attribute of the group's name.", min: 1, max: 100)]
    public required string NameAttr { get; init; }
}
