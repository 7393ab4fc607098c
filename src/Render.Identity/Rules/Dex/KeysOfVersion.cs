// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Dex;

/// <summary>Dex reads keys that its version does not know without a word: what was configured does not happen.</summary>
internal sealed class KeysOfVersion : IIdentityRule
{
    private static readonly string[] WebKeys = ["allowedHeaders", "headers", "clientRemoteIP"];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5023", Severity.Error, "Dex and its connectors use what their version knows.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) => OfConnectors(context).Concat(OfDex(context));

    private IEnumerable<Diagnostic> OfDex(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        from use in UsesOfDex(dex)
        where !use.IsKnown
        select Info.At(
            use.Span,
            RuleContext.PathOf(dex),
            $"Dex {dex.Version} does not know {use.What} and would ignore it; it came with {use.Since}",
            "use a newer Dex, or do without");

    private static IEnumerable<VersionUse> UsesOfDex(DexProviderSpec dex)
    {
        if (dex.Signer is not null)
            yield return new VersionUse("'signer'", "2.45", DexVersions.HasSigner(dex.Version), dex.KeySpanOf("signer"));
        foreach (var key in WebKeys.Where(dex.Web.Has))
            yield return new VersionUse($"'web.{key}'", "2.38", DexVersions.HasClaimModifications(dex.Version), dex.Web.KeySpanOf(key));
    }

    private IEnumerable<Diagnostic> OfConnectors(RuleContext context) =>
        from item in context.Connectors()
        from use in Uses(item.Dex.Version, item.Connector, item.Edge)
        where !use.IsKnown
        select Info.At(
            use.Span,
            RuleContext.PathOf(item.Dex, item.Connector),
            $"Dex {item.Dex.Version} does not know {use.What} of its generic connector and would ignore it; it came with {use.Since}",
            "use a newer Dex, or do without");

    private static IEnumerable<VersionUse> Uses(ProductVersion version, OidcConnectorSpec connector, LoginEdge edge)
    {
        if (edge.Authority is not null)
            yield return new VersionUse("root certificates", "2.36", DexVersions.HasRootCAs(version), connector.NameSpan);
        if (connector.AllowedGroups.Count > 0)
            yield return new VersionUse("'allowedGroups'", "2.38", DexVersions.HasClaimModifications(version), connector.KeySpanOf("allowedGroups"));
        if (connector.IssuerAlias is not null)
            yield return new VersionUse("'issuerAlias'", "2.44", DexVersions.HasGroupNames(version), connector.KeySpanOf("issuerAlias"));
        if (connector.PkceChallenge is not null)
            yield return new VersionUse("'pkceChallenge'", "2.45", DexVersions.HasConnectorPkce(version), connector.KeySpanOf("pkceChallenge"));
        if (connector.ProviderDiscoveryOverrides is not null)
            yield return new VersionUse("'providerDiscoveryOverrides'", "2.38", DexVersions.HasClaimModifications(version), connector.KeySpanOf("providerDiscoveryOverrides"));
        if (connector.ClaimModifications is not { } modifications)
            yield break;

        yield return new VersionUse("'claimModifications'", "2.38", DexVersions.HasClaimModifications(version), connector.KeySpanOf("claimModifications"));
        if (modifications.GroupsFilter is not null)
            yield return new VersionUse("'groupsFilter'", "2.41", DexVersions.HasGroupsFilter(version), modifications.KeySpanOf("groupsFilter"));
        if (modifications.GroupPrefix is not null || modifications.GroupSuffix is not null)
            yield return new VersionUse("prefix and suffix of groups", "2.44", DexVersions.HasGroupNames(version), modifications.Source.Span);
    }
}
