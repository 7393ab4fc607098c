// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Mirantis Kubernetes Engine 3.</summary>
[SpecType("Mirantis Kubernetes Engine 3: a block of its TOML configuration, applied through its API.", Discriminator = "mke")]
public sealed record MkeApplicationSpec : ApplicationSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of MKE, such as \"3.8\".", Public = true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The host.</summary>
    [Spec("Host of MKE's web UI; the redirect URI is https://<host>/login.", Pattern = "^[A-Za-z0-9.\\-\\[\\]:]+$", Public = true)]
    public required string Host { get; init; }

    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", Min = 1, Max = 256, Public = true, Derived = "the application's name, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The secret.</summary>
    [Spec("Client secret.")]
    public SecretReference? Secret { get; init; }

    /// <summary>The claim of the user name.</summary>
    [Spec("Claim of the user name in the ID token; it must be unique.", Min = 1, Max = 256, Public = true)]
    public string UsernameClaim { get; init; } = "sub";

    /// <summary>Who may sign in.</summary>
    [Spec("What the ID token of everybody who signs in must say.", Max = 50)]
    public SpecList<MkeCriterionSpec> SignInCriteria { get; init; } = new();

    /// <summary>Who is an administrator.</summary>
    [Spec("What the ID token of administrators says.", Max = 50)]
    public SpecList<MkeCriterionSpec> AdminRoleCriteria { get; init; } = new();

    /// <summary>Proxy for HTTP.</summary>
    [Spec("Proxy for HTTP.", Format = "uri", Public = true)]
    public string? HttpProxy { get; init; }

    /// <summary>Proxy for HTTPS.</summary>
    [Spec("Proxy for HTTPS.", Format = "uri", Public = true)]
    public string? HttpsProxy { get; init; }

    /// <summary>The user service.</summary>
    [Spec("MKE's userServiceId, where support asked for it.", Min = 1, Max = 256)]
    public string? UserServiceId { get; init; }
}
