// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Epinio;

/// <summary>Epinio's role mapping: a list by connector, in the form that the version parses.</summary>
internal static class EpinioRoles
{
    /// <summary>All lines of a spec: the list, then what the guide's mapping form stands for.</summary>
    public static ImmutableArray<RoleLine> Lines(EpinioApplicationSpec app, DexProviderSpec dex, EnvironmentSpec environment) =>
        [.. app.Roles.Select(role => LineOf(app, role)), .. GuideMapping.Translate(app, dex, environment)];

    /// <summary>
    /// The mapping; null when no group has a role. Epinio takes the first entry of a connector, so each connector stands once.
    /// </summary>
    public static ListNode? Mapping(EpinioApplicationSpec app, DexProviderSpec dex, EnvironmentSpec environment)
    {
        var lines = Lines(app, dex, environment).Where(line => line.Connector is not null).ToList();
        return lines.Count == 0 || !EpinioVersions.HasRolesMapping(app.Version) ? null : Trees.List(lines
            .GroupBy(line => line.Connector?.Value, StringComparer.Ordinal)
            .Select(connector => Trees.Map(
                ("connectorId", connector.First().Connector),
                ("groups", Trees.List(connector.Select(line => Entry(app, line)))))));
    }

    /// <summary>Old versions know <c>role</c> alone; new ones must not be given it, since they ignore it without a word.</summary>
    private static RoleLine LineOf(EpinioApplicationSpec app, EpinioRoleSpec role)
    {
        var single = Trace.Given(role, "role") as StringNode;
        var takesSingle = single is not null && !EpinioVersions.HasRoleLists(app.Version);
        return new RoleLine(
            Trace.Text(role, "connector", role.Connector),
            Trace.Text(role, "group", role.Group),
            takesSingle && single is not null ? [single] : Trace.Texts(role.Roles),
            role.Source.Span);
    }

    private static MapNode Entry(EpinioApplicationSpec app, RoleLine line) => EpinioVersions.HasRoleLists(app.Version)
        ? Trees.Map(("id", line.Group), ("roles", Trees.List(line.Roles)))
        : Trees.Map(("id", line.Group), ("role", line.Roles.FirstOrDefault()));
}
