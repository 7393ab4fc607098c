// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Endpoints in place of the discovered ones.</summary>
[SpecType("Endpoints that Dex uses in place of the discovered ones.")]
public sealed record DiscoveryOverridesSpec : SpecObject
{
    /// <summary>The token endpoint.</summary>
    [Spec("Token endpoint.", format: "uri", max: 2048, isPublic: true)]
    public string? TokenURL { get; init; }

    /// <summary>The authorization endpoint.</summary>
    [Spec("Authorization endpoint.", format: "uri", max: 2048, isPublic: true)]
    public string? AuthURL { get; init; }

    /// <summary>The keys.</summary>
    [Spec("Endpoint of the keys.", format: "uri", max: 2048, isPublic: true)]
    public string? JwksURL { get; init; }
}
