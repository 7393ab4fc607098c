// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Lives of Dex's keys and tokens.</summary>
[SpecType("Lives of keys and tokens, as durations such as \"24h\".")]
public sealed record DexExpirySpec : SpecObject
{
    /// <summary>Signing keys.</summary>
    [Spec("Life of a signing key.", pattern: FluxSpec.DurationPattern)]
    public string? SigningKeys { get; init; }

    /// <summary>ID tokens.</summary>
    [Spec("Life of an ID token; 24h when absent.", pattern: FluxSpec.DurationPattern)]
    public string? IdTokens { get; init; }

    /// <summary>Logins that were begun.</summary>
    [Spec("Time in which a login must be finished.", pattern: FluxSpec.DurationPattern)]
    public string? AuthRequests { get; init; }

    /// <summary>Device logins that were begun.</summary>
    [Spec("Time in which a device login must be finished.", pattern: FluxSpec.DurationPattern)]
    public string? DeviceRequests { get; init; }

    /// <summary>Refresh tokens.</summary>
    [Spec("Refresh tokens.")]
    public DexRefreshTokensSpec? RefreshTokens { get; init; }
}
