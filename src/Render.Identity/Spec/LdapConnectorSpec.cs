// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>LDAP behind Dex.</summary>
[SpecType("An LDAP directory.", discriminator: "ldap")]
public sealed record LdapConnectorSpec : ConnectorSpec
{
    /// <summary>The server.</summary>
    [Spec("Host and port of the directory.", pattern: "^[A-Za-z0-9.\\-\\[\\]:]+$", isPublic: true)]
    public required string Host { get; init; }

    /// <summary>Its certificate authority.</summary>
    [Spec("Certificate authority of the directory.")]
    public CaSpec? CA { get; init; }

    /// <summary>TLS on the plain port.</summary>
    [Spec("Whether TLS is started on the plain port.")]
    public bool? StartTLS { get; init; }

    /// <summary>No TLS at all.</summary>
    [Spec("Whether the connection is not encrypted at all.")]
    public bool? InsecureNoSSL { get; init; }

    /// <summary>Who searches.</summary>
    [Spec("Distinguished name that searches.", min: 1, max: 1000)]
    public string? BindDN { get; init; }

    /// <summary>Its password.</summary>
    [Spec("Its password.", name: "bindPassword")]
    public SecretReference? BindPassword { get; init; }

    /// <summary>The label of the user field.</summary>
    [Spec("Label of the user field on the login page.", min: 1, max: 100)]
    public string? UsernamePrompt { get; init; }

    /// <summary>How users are found.</summary>
    [Spec("How users are found.")]
    public required LdapUserSearchSpec UserSearch { get; init; }

    /// <summary>How groups are found.</summary>
    [Spec("How groups are found.")]
    public LdapGroupSearchSpec? GroupSearch { get; init; }
}
