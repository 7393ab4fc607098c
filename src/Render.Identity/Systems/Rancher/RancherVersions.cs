// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Rancher;

/// <summary>What Rancher's OIDC provider does, by version.</summary>
internal static class RancherVersions
{
    /// <summary>The provider exists.</summary>
    public static bool HasProvider(ProductVersion version) => version.IsAtLeast(2, 12);

    /// <summary>An OIDCClient may list its scopes; before, the API server drops the field.</summary>
    public static bool HasClientScopes(ProductVersion version) => version.IsAtLeast(2, 14);

    /// <summary>The groups claim comes only with the scope <c>groups</c>; before, it always comes.</summary>
    public static bool GroupsNeedScope(ProductVersion version) => version.IsAtLeast(2, 15);
}
