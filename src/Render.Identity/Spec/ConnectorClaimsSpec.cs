// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's claim mapping: the three claims that it can take from elsewhere.</summary>
[SpecType("Which of the provider's claims Dex reads.")]
public sealed record ConnectorClaimsSpec : SpecObject
{
    /// <summary>Claim of the email address.</summary>
    [Spec("Claim that stands for the email address.", Min = 1, Max = 256, Public = true)]
    public string? Email { get; init; }

    /// <summary>Claim of the user name.</summary>
    [Spec("Claim that stands for the preferred user name.", Min = 1, Max = 256, Public = true)]
    public string? PreferredUsername { get; init; }

    /// <summary>Claim of the groups.</summary>
    [Spec("Claim that stands for the groups.", Min = 1, Max = 256, Public = true)]
    public string? Groups { get; init; }
}
