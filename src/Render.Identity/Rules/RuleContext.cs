// SPDX-License-Identifier: MIT

using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules;

/// <summary>What rules look at.</summary>
/// <param name="Link">The environment while it is linked: spec, lock, files, time, profiles of the providers.</param>
/// <param name="Graph">The graph.</param>
internal sealed record RuleContext(LinkContext Link, LoginGraph Graph)
{
    /// <summary>The spec.</summary>
    public EnvironmentSpec Spec => Link.Spec;

    /// <summary>The applications of a system.</summary>
    public IEnumerable<T> Applications<T>()
        where T : ApplicationSpec => Spec.Applications.OfType<T>();

    /// <summary>The providers of a system.</summary>
    public IEnumerable<T> Providers<T>()
        where T : ProviderSpec => Spec.Providers.OfType<T>();

    /// <summary>The login of an application; null when its provider is not declared.</summary>
    public LoginEdge? EdgeOf(ApplicationSpec app) => Graph.From(app.Name).FirstOrDefault();

    /// <summary>What a provider offers; null for upstreams and unknown names.</summary>
    public ProviderProfile? Profile(string name) => Link.Profiles.FirstOrDefault(profile => profile.Name == name);

    /// <summary>The generic connectors of all Dexes with their logins and what their providers offer.</summary>
    public IEnumerable<ConnectorLogin> Connectors() =>
        from dex in Providers<DexProviderSpec>()
        from connector in dex.Connectors.OfType<OidcConnectorSpec>()
        let edge = Graph.From(dex.Name).FirstOrDefault(edge => edge.Connector == connector.Name)
        let profile = Profile(connector.Provider)
        where edge is not null && profile is not null
        select new ConnectorLogin(dex, connector, edge, profile);

    /// <summary>Path of an application.</summary>
    public static string PathOf(ApplicationSpec app) => $"applications.{app.Name}";

    /// <summary>Path of a provider.</summary>
    public static string PathOf(ProviderSpec provider) => $"providers.{provider.Name}";

    /// <summary>Path of a connector.</summary>
    public static string PathOf(DexProviderSpec dex, ConnectorSpec connector) => $"providers.{dex.Name}.connectors.{connector.Name}";
}
