// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A pair of attributes.</summary>
[SpecType("A pair of attributes that ties a user to a group.")]
public sealed record LdapUserMatcherSpec : SpecObject
{
    /// <summary>Of the user.</summary>
    [Spec("Attribute of the user.", min: 1, max: 100)]
    public required string UserAttr { get; init; }

    /// <summary>Of the group.</summary>
    [Spec("Attribute of the group.", min: 1, max: 100)]
    public required string GroupAttr { get; init; }
}
