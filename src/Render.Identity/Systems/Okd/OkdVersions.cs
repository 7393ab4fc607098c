// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Okd;

/// <summary>What OKD's Authentication object knows, by version.</summary>
internal static class OkdVersions
{
    /// <summary>External OIDC exists, behind TechPreviewNoUpgrade at first.</summary>
    public static bool HasExternalOidc(ProductVersion version) => version.IsAtLeast(4, 18);

    /// <summary>External OIDC needs no feature set that forbids upgrades.</summary>
    public static bool IsStable(ProductVersion version) => version.IsAtLeast(4, 20);

    /// <summary>CEL in mappings and rules, and a discovery URL: by default from here on, behind a preview one release before.</summary>
    public static bool HasExpressions(ProductVersion version) => version.IsAtLeast(4, 23);

    /// <summary>The groups mapping may do without a claim.</summary>
    public static bool HasOptionalGroupsClaim(ProductVersion version) => version.IsAtLeast(4, 22);

    /// <summary>How many extra attributes a mapping may have.</summary>
    public static int MaxExtra(ProductVersion version) => IsStable(version) ? 32 : 64;
}
