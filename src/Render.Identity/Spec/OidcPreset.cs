// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>What is known of a foreign provider beyond the standard.</summary>
public enum OidcPreset
{
    /// <summary>Nothing: scopes and claims are taken as the spec says.</summary>
    Generic,

    /// <summary>Keycloak.</summary>
    Keycloak,

    /// <summary>Microsoft Entra ID.</summary>
    Entra,
}
