// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Paths;

namespace Render.Identity.Spec;

/// <summary>The files that a spec names.</summary>
internal static class SpecFiles
{
    /// <summary>The folder that file names of a spec are relative to.</summary>
    public static readonly RepoPath Folder = RepoPath.Of("environments");

    /// <summary>Every certificate file of a spec, with the mapping that names it.</summary>
    public static IEnumerable<CaSpec> Authorities(EnvironmentSpec spec) =>
        spec.Providers.SelectMany(Authorities).OfType<CaSpec>();

    /// <summary>The distinct paths, ordinal order. Unsafe names are left out here and reported by the linker.</summary>
    public static ImmutableArray<RepoPath> Of(EnvironmentSpec spec) =>
        [.. Authorities(spec).Select(ca => PathOf(ca.File)).OfType<RepoPath>().Distinct().Order()];

    /// <summary>The path of a name, from the root of the repository; null when it is not safe.</summary>
    public static RepoPath? PathOf(string file) =>
        RepoPath.TryParse(Folder.Value + "/" + file, out var path, out _) && path.IsWithin(Folder) ? path : null;

    private static IEnumerable<CaSpec?> Authorities(ProviderSpec provider) => provider switch
    {
        RancherProviderSpec rancher => [rancher.CA],
        OidcProviderSpec oidc => [oidc.CA],
        DexProviderSpec dex => [dex.CA, .. dex.Connectors.Select(AuthorityOf)],
        _ => [],
    };

    private static CaSpec? AuthorityOf(ConnectorSpec connector) => connector switch
    {
        LdapConnectorSpec ldap => ldap.CA,
        SamlConnectorSpec saml => saml.CA,
        _ => null,
    };
}
