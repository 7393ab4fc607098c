// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's claim mapping: the three claims that it can take from elsewhere.</summary>
[SpecType("Which of the provider's claims Dex reads.")]
public sealed record ConnectorClaimsSpec : SpecObject
{
    /// <summary>Claim of the email address.</summary>
    [Spec("Claim that stands for the email address.", min: 1, max: 256, isPublic: true)]
    public string? Email { get; init; }

    /// <summary>Claim of the user name.</summary>
    [Spec("Claim that stands for the preferred user name.", min: 1, max: 256, isPublic: true)]
    public string? PreferredUsername { get; init; }

    /// <summary>Claim of the groups.</summary>
    [Spec("Claim that stands for the groups.", min: 1, max: 256, isPublic: true)]
    public string? Groups { get; init; }
}
