// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Identity.Rules.Urls;

/// <summary>
/// Two issuers of one environment that differ in a slash or in letter case are meant to be one; tokens of either are refused by
/// whoever knows the other.
/// </summary>
internal sealed class IssuersAgree : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5003", Severity.Error, "An issuer is written the same way everywhere, to the byte.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var issuers = Issuers(context).ToList();
        for (var i = 1; i < issuers.Count; i++)
        {
            var other = issuers.Take(i).FirstOrDefault(o => IsAlmost(o.Issuer.Value, issuers[i].Issuer.Value));
            if (other is null)
                continue;

            yield return Info.At(
                issuers[i].Issuer.Span,
                issuers[i].Path,
                $"'{issuers[i].Path}' gives the issuer '{issuers[i].Issuer.Value}', but '{other.Path}' gives '{other.Issuer.Value}'",
                "write both the same way, as the provider's discovery document does") with
            {
                Related = [new RelatedPlace(other.Issuer.Span, "the other issuer")],
            };
        }
    }

    private static IEnumerable<IssuerPlace> Issuers(RuleContext context)
    {
        foreach (var profile in context.Link.Profiles)
            yield return new IssuerPlace(profile.Issuer, RuleContext.PathOf(profile.Spec));

        foreach (var app in context.Spec.Applications)
        {
            if (app.Source["validatorIssuerURL"] is StringNode validator)
                yield return new IssuerPlace(validator, RuleContext.PathOf(app) + ".validatorIssuerURL");
        }

        foreach (var (dex, connector, _, _) in context.Connectors())
        {
            if (connector.Source["issuerAlias"] is StringNode alias)
                yield return new IssuerPlace(alias, RuleContext.PathOf(dex, connector) + ".issuerAlias");
        }
    }

    private static bool IsAlmost(string left, string right) =>
        left != right && string.Equals(left.TrimEnd('/'), right.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
