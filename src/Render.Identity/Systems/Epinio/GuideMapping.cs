// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Epinio;

/// <summary>
/// Translates the mapping form of Epinio's Rancher guide, <c>group: [roles]</c>, which no version of Epinio parses.
/// The guide does not say which connector a group comes through; the form of the group does.
/// </summary>
internal static class GuideMapping
{
    /// <summary>The lines that the mapping stands for.</summary>
    public static IEnumerable<RoleLine> Translate(EpinioApplicationSpec app, DexProviderSpec dex, EnvironmentSpec environment) =>
        app.RolesMapping.Each(entry =>
        {
            var connector = ConnectorOf(entry.Key, dex, environment);
            var roles = (entry.Value as ListNode)?.Items.Select(Trace.FromSpec).OfType<StringNode>() ?? [];
            return new RoleLine(
                connector is null ? null : Trace.Derived(connector.Name, "connector: told by the form of the group", Trace.Name(connector)),
                new StringNode(entry.Key, entry.KeySpan, [new Origin(OriginKind.Spec, entry.KeySpan)]),
                [.. roles],
                entry.KeySpan);
        });

    /// <summary>
    /// The one connector that gives groups of this form: principals such as <c>github_team://1</c> are Rancher's, <c>Org:Team</c>
    /// is GitHub's. Where Dex has one connector only, it is that one.
    /// </summary>
    private static ConnectorSpec? ConnectorOf(string group, DexProviderSpec dex, EnvironmentSpec environment)
    {
        if (dex.Connectors.Count == 1)
            return dex.Connectors[0];

        var isPrincipal = group.Contains("://", StringComparison.Ordinal);
        var fits = dex.Connectors.Where(c => isPrincipal ? IsRancher(c, environment) : c is GithubConnectorSpec).Take(2).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    private static bool IsRancher(ConnectorSpec connector, EnvironmentSpec environment) =>
        connector is OidcConnectorSpec oidc
        && environment.Providers.TryGet(oidc.Provider, out var provider)
        && provider is RancherProviderSpec;
}
