// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Roles of a group.</summary>
[SpecType("Roles that the members of a group get.")]
public sealed record EpinioRoleSpec : SpecObject
{
    /// <summary>The connector.</summary>
    [Spec("ID of the Dex connector that the group comes through.", isPublic: true)]
    public required string Connector { get; init; }

    /// <summary>The group.</summary>
    [Spec("The group, byte for byte as the connector gives it: 'github_team://123456' through Rancher, 'Org:Team' through GitHub.", min: 1, max: 1000, isPublic: true)]
    public required string Group { get; init; }

    /// <summary>The roles.</summary>
    [Spec("Role IDs; from Epinio 1.11 'role:namespace' limits one to a namespace. Before 1.11 a group has one role.", pattern: "^[^\\s:]+(:[^\\s:]+)?$", max: 50, isPublic: true)]
    public SpecList<string> Roles { get; init; } = new();

    /// <summary>The one role of old versions.</summary>
    [Spec("The role, as Epinio 1.5 to 1.10 writes it. Later versions ignore the key: write 'roles'.", pattern: "^[^\\s:]+(:[^\\s:]+)?$", isPublic: true)]
    public string? Role { get; init; }
}
