// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>What Dex knows, by version.</summary>
internal static class DexVersions
{
    /// <summary>The suffix of Epinio's images, which do PKCE whatever their version.</summary>
    private const string ForkSuffix = "epinio-pkce";

    /// <summary>The generic connector does PKCE.</summary>
    public static bool HasConnectorPkce(ProductVersion version) => version.IsAtLeast(2, 45) || version.Suffix == ForkSuffix;

    /// <summary>Root certificates of the generic connector.</summary>
    public static bool HasRootCAs(ProductVersion version) => version.IsAtLeast(2, 36);

    /// <summary>Claim modifications and allowed groups.</summary>
    public static bool HasClaimModifications(ProductVersion version) => version.IsAtLeast(2, 38);

    /// <summary>A filter over groups.</summary>
    public static bool HasGroupsFilter(ProductVersion version) => version.IsAtLeast(2, 41);

    /// <summary>Prefix and suffix of groups, and an issuer alias.</summary>
    public static bool HasGroupNames(ProductVersion version) => version.IsAtLeast(2, 44);

    /// <summary>A signer of one's choice; the fork's suffix does not bring it.</summary>
    public static bool HasSigner(ProductVersion version) => version.IsAtLeast(2, 45);

    /// <summary>The schema of the configuration.</summary>
    public static string Schema(ProductVersion version) =>
        version.IsAtLeast(2, 38) ? "dex-config_2.45.schema.json" : "dex-config_2.37.schema.json";
}
