// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Rancher as OIDC provider.</summary>
[SpecType("Rancher's OIDC provider (2.12 and later). Clients are registered as OIDCClient objects; Rancher makes their IDs and secrets.", discriminator: "rancher")]
public sealed record RancherProviderSpec : ProviderSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of Rancher, such as \"2.14\": scopes and the groups claim differ between versions.", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The management cluster.</summary>
    [Spec("Cluster that Rancher runs in.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>The server URL.</summary>
    [Spec("Rancher's server-url, without a slash at the end; the issuer is this URL and '/oidc'.", format: "uri", isPublic: true)]
    public required string Url { get; init; }

    /// <summary>The certificate authority.</summary>
    [Spec("Certificate authority of the URL.")]
    public CaSpec? CA { get; init; }

    /// <summary>The feature flag.</summary>
    [Spec("Whether to render the Feature object that switches the provider on. Toggling it restarts Rancher; Prime has it on already.")]
    public bool ManageFeature { get; init; }

    /// <summary>Life of tokens.</summary>
    [Spec("Life of an ID or access token in seconds.", min: 1, max: 31536000)]
    public int TokenExpirationSeconds { get; init; } = 3600;

    /// <summary>Life of refresh tokens.</summary>
    [Spec("Life of a refresh token in seconds.", min: 1, max: 31536000)]
    public int RefreshTokenExpirationSeconds { get; init; } = 86400;

    /// <summary>Annotations for clients.</summary>
    [Spec("Annotations for every OIDCClient. Rancher's command annotations are refused: Flux would repeat them for ever.")]
    public Core.Nodes.MapNode Annotations { get; init; } = Core.Nodes.MapNode.Empty;
}
