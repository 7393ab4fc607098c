// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Mirantis Kubernetes Engine 3.</summary>
[SpecType("Mirantis Kubernetes Engine 3: a block of its TOML configuration, applied through its API.", discriminator: "mke")]
public sealed record MkeApplicationSpec : ApplicationSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of MKE, such as \"3.8\".", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The host.</summary>
    [Spec("Host of MKE's web UI; the redirect URI is https://<host>/login.", pattern: "^[A-Za-z0-9.\\-\\[\\]:]+$", isPublic: true)]
    public required string Host { get; init; }

    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", min: 1, max: 256, isPublic: true, derived: "the application's name, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The secret.</summary>
    [Spec("Client secret.")]
    public SecretReference? Secret { get; init; }

    /// <summary>The claim of the user name.</summary>
    [Spec("Claim of the user name in the ID token; it must be unique.", min: 1, max: 256, isPublic: true)]
    public string UsernameClaim { get; init; } = "sub";

    /// <summary>Who may sign in.</summary>
    [Spec("What the ID token of everybody who signs in must say.", max: 50)]
    public SpecList<MkeCriterionSpec> SignInCriteria { get; init; } = new();

    /// <summary>Who is an administrator.</summary>
    [Spec("What the ID token of administrators says.", max: 50)]
    public SpecList<MkeCriterionSpec> AdminRoleCriteria { get; init; } = new();

    /// <summary>Proxy for HTTP.</summary>
    [Spec("Proxy for HTTP.", format: "uri", isPublic: true)]
    public string? HttpProxy { get; init; }

    /// <summary>Proxy for HTTPS.</summary>
    [Spec("Proxy for HTTPS.", format: "uri", isPublic: true)]
    public string? HttpsProxy { get; init; }

    /// <summary>The user service.</summary>
    [Spec("MKE's userServiceId, where support asked for it.", min: 1, max: 256)]
    public string? UserServiceId { get; init; }
}
