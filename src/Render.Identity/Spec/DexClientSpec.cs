// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A static client of Dex that no application of the spec stands for.</summary>
[SpecType("A static client of Dex; its name in the map is its ID.")]
public sealed record DexClientSpec : NamedSpec
{
    /// <summary>The name that users see.</summary>
    [Spec("Name that users see.", min: 1, max: 200, derived: "the ID")]
    public string? DisplayName { get; init; }

    /// <summary>The secret.</summary>
    [Spec("The client secret; a client without one is public.")]
    public SecretReference? Secret { get; init; }

    /// <summary>Redirect URIs.</summary>
    [Spec("Redirect URIs, compared byte for byte. A public client without any may use loopback addresses.", max: 50, isPublic: true)]
    public SpecList<string> RedirectURIs { get; init; } = new();

    /// <summary>Peers.</summary>
    [Spec("Clients that may ask for tokens for this one.", max: 50, isPublic: true)]
    public SpecList<string> TrustedPeers { get; init; } = new();

    /// <summary>A picture.</summary>
    [Spec("URL of a logo.", format: "uri", isPublic: true)]
    public string? LogoURL { get; init; }
}
