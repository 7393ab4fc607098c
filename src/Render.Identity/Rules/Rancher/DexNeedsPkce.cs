// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Rancher;

/// <summary>Rancher demands PKCE with S256 in every version; Dex's generic connector learnt it in 2.45, Epinio's images have it earlier.</summary>
internal sealed class DexNeedsPkce : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5014", Severity.Error, "A Dex behind Rancher knows PKCE with S256.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var (dex, connector, _, profile) in context.Connectors().Where(item => item.Profile.NeedsPkce))
        {
            if (!DexVersions.HasConnectorPkce(dex.Version))
            {
                yield return Info.At(
                    dex.SpanOf("version"),
                    RuleContext.PathOf(dex, connector),
                    $"Dex {dex.Version} does no PKCE, which '{profile.Name}' demands: each login ends with \"challenge_method not supported\"",
                    "use Dex 2.45 or later, or an image of Epinio such as 2.37.0-epinio-pkce");
            }
            else if (connector.PkceChallenge == "plain")
            {
                yield return Info.At(
                    connector.SpanOf("pkceChallenge"),
                    RuleContext.PathOf(dex, connector),
                    $"the connector '{connector.Name}' uses PKCE 'plain', but '{profile.Name}' takes S256 alone",
                    "leave 'pkceChallenge' out, or write S256");
            }
        }
    }
}
