// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Headlamp.</summary>
[SpecType("Headlamp, installed by its chart with an external Secret, or by other means with environment variables.", discriminator: "headlamp")]
public sealed record HeadlampApplicationSpec : ApplicationSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of Headlamp and of its chart, such as \"0.45\".", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The cluster.</summary>
    [Spec("Cluster that Headlamp runs in and shows.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>The namespace.</summary>
    [Spec("Namespace of Headlamp.", pattern: SpecNames.NamePattern)]
    public string Namespace { get; init; } = "headlamp";

    /// <summary>Whether the namespace is rendered.</summary>
    [Spec("Whether to render the namespace too.")]
    public bool CreateNamespace { get; init; }

    /// <summary>The URL.</summary>
    [Spec("URL of Headlamp as browsers reach it; a path is its base URL.", format: "uri", isPublic: true)]
    public required string Url { get; init; }

    /// <summary>The client.</summary>
    [Spec("The client at the provider.")]
    public ClientSpec Client { get; init; } = new();

    /// <summary>The Secret.</summary>
    [Spec("Name of the Secret with the OIDC settings.", pattern: SpecNames.NamePattern)]
    public string SecretName { get; init; } = "headlamp-oidc";

    /// <summary>PKCE.</summary>
    [Spec("Whether to use PKCE (0.37 and later).", derived: "true where the version knows it")]
    public bool? Pkce { get; init; }

    /// <summary>Which token goes to the API server.</summary>
    [Spec("Whether to send the access token to the API server instead of the ID token (0.31 and later).")]
    public bool UseAccessToken { get; init; }

    /// <summary>Another client ID to check tokens against.</summary>
    [Spec("Client ID that tokens are checked against, where it is not the client's own (0.31 and later).", min: 1, max: 256, isPublic: true)]
    public string? ValidatorClientID { get; init; }

    /// <summary>Another issuer to check tokens against.</summary>
    [Spec("Issuer that tokens are checked against, where it is not the provider's (0.31 and later).", format: "uri", isPublic: true)]
    public string? ValidatorIssuerURL { get; init; }
}
