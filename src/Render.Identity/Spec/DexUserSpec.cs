// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A local user of Dex.</summary>
[SpecType("A local user; the name in the map is the user name.")]
public sealed record DexUserSpec : NamedSpec
{
    /// <summary>The address.</summary>
    [Spec("Email address, with which the user logs in.", min: 3, max: 254, isPublic: true)]
    public required string Email { get; init; }

    /// <summary>The ID.</summary>
    [Spec("ID of the user: the sub claim is made from it.", min: 1, max: 256, isPublic: true)]
    public required string UserID { get; init; }

    /// <summary>The bcrypt hash.</summary>
    [Spec("bcrypt hash of the password: a secret, since it can be attacked off line.")]
    public required SecretReference Hash { get; init; }
}
