// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Dex;

/// <summary>Dex reads keys that its version does not know without a word: what was configured does not happen.</summary>
internal sealed class KeysOfVersion : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5023", Severity.Error, "A connector uses what its version of Dex knows.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from item in context.Connectors()
        from use in Uses(item.Connector, item.Edge)
        where !use.IsKnown(item.Dex.Version)
        select Info.At(
            use.Span,
            RuleContext.PathOf(item.Dex, item.Connector),
            $"Dex {item.Dex.Version} does not know {use.What} of its generic connector and would ignore it; it came with {use.Since}",
            "use a newer Dex, or do without");

    private static IEnumerable<(string What, string Since, Func<ProductVersion, bool> IsKnown, SourceSpan Span)> Uses(
        OidcConnectorSpec connector, LoginEdge edge)
    {
        if (edge.Authority is not null)
            yield return ("root certificates", "2.36", DexVersions.HasRootCAs, connector.NameSpan);
        if (connector.AllowedGroups.Count > 0)
            yield return ("'allowedGroups'", "2.38", DexVersions.HasClaimModifications, connector.KeySpanOf("allowedGroups"));
        if (connector.IssuerAlias is not null)
            yield return ("'issuerAlias'", "2.44", DexVersions.HasGroupNames, connector.KeySpanOf("issuerAlias"));
        if (connector.PkceChallenge is not null)
            yield return ("'pkceChallenge'", "2.45", DexVersions.HasConnectorPkce, connector.KeySpanOf("pkceChallenge"));
        if (connector.ClaimModifications is not { } modifications)
            yield break;

        yield return ("'claimModifications'", "2.38", DexVersions.HasClaimModifications, connector.KeySpanOf("claimModifications"));
        if (modifications.GroupsFilter is not null)
            yield return ("'groupsFilter'", "2.41", DexVersions.HasGroupsFilter, modifications.KeySpanOf("groupsFilter"));
        if (modifications.GroupPrefix is not null || modifications.GroupSuffix is not null)
            yield return ("prefix and suffix of groups", "2.44", DexVersions.HasGroupNames, modifications.Source.Span);
    }
}
