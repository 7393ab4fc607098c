// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Headlamp;

/// <summary>What Headlamp and its chart know, by version.</summary>
internal static class HeadlampVersions
{
    /// <summary>The chart's annotations of the Deployment, where Reloader looks.</summary>
    public static bool HasDeploymentAnnotations(ProductVersion version) => version.IsAtLeast(0, 31);

    /// <summary>Validator overrides and the choice of the access token.</summary>
    public static bool HasValidator(ProductVersion version) => version.IsAtLeast(0, 31);

    /// <summary>A callback URL that does not depend on headers of the proxy, and a CA file.</summary>
    public static bool HasCallbackUrl(ProductVersion version) => version.IsAtLeast(0, 35);

    /// <summary>PKCE.</summary>
    public static bool HasPkce(ProductVersion version) => version.IsAtLeast(0, 37);

    /// <summary>The chart's switch that says whether the Secret has scopes; before, it always did.</summary>
    public static bool HasScopesSwitch(ProductVersion version) => version.IsAtLeast(0, 43);
}
