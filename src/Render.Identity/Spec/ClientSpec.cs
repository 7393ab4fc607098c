// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>What a spec may say about the client of an edge; everything that it does not say is derived.</summary>
[SpecType("The OAuth client of a login. What is not written here is derived from both ends; what is written is checked against them.")]
public sealed record ClientSpec : SpecObject
{
    /// <summary>The client ID.</summary>
    [Spec("Client ID. Needed for providers whose clients are registered by hand; Rancher makes its own.", min: 1, max: 256, isPublic: true,
        derived: "at Dex the application's name; at Rancher what the lock file holds")]
    public string? Id { get; init; }

    /// <summary>The name of the registration.</summary>
    [Spec("Name of the registration object at the provider.", pattern: SpecNames.NamePattern, derived: "the application's name, <dex>-<connector> for a connector")]
    public string? Name { get; init; }

    /// <summary>The secret.</summary>
    [Spec("The client secret. A client without one is public and uses PKCE.")]
    public SecretReference? Secret { get; init; }

    /// <summary>Redirect URIs.</summary>
    [Spec("Redirect URIs instead of the derived ones.", min: 1, max: 50, isPublic: true, derived: "the application's URL and its callback path")]
    public SpecList<string> RedirectURIs { get; init; } = new();

    /// <summary>Scopes.</summary>
    [Spec("Scopes that the application asks for, instead of the derived ones.", max: 50, isPublic: true, derived: "what the mapped claims need and the provider grants")]
    public SpecList<string> Scopes { get; init; } = new();
}
