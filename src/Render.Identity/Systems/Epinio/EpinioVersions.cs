// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Identity.Systems.Epinio;

/// <summary>What Epinio reads, by version.</summary>
internal static class EpinioVersions
{
    /// <summary>A role mapping is read at all.</summary>
    public static bool HasRolesMapping(ProductVersion version) => version.IsAtLeast(1, 5);

    /// <summary>A group has a list of roles, which may be limited to namespaces; before, it has one role.</summary>
    public static bool HasRoleLists(ProductVersion version) => version.IsAtLeast(1, 11);

    /// <summary>The schema of the role mapping.</summary>
    public static string RolesSchema(ProductVersion version) =>
        HasRoleLists(version) ? "roles-mapping_1.11.schema.json" : "roles-mapping_1.5.schema.json";
}
