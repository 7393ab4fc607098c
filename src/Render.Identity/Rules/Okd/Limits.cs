// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Rules.Okd;

/// <summary>Limits of the Authentication object that the cluster would enforce when it is applied.</summary>
internal sealed class Limits : IIdentityRule
{
    private const int MaxIssuer = 512;
    private const int MaxAudiences = 10;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5053", Severity.Error, "OKD's Authentication object stays within its limits.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<OkdApplicationSpec>().Where(app => app.Authentication == OkdAuthentication.Oidc))
        {
            var path = RuleContext.PathOf(app);
            var issuer = context.EdgeOf(app)?.Issuer?.Value ?? string.Empty;
            if (issuer.Length > MaxIssuer)
                yield return Info.At(app.SpanOf("provider"), path, $"the issuer of '{app.Provider}' has {issuer.Length} characters; OKD takes {MaxIssuer}", "use a shorter issuer");
            if (app.DiscoveryURL is { } discovery && string.Equals(discovery.TrimEnd('/'), issuer.TrimEnd('/'), StringComparison.Ordinal))
                yield return Info.At(app.SpanOf("discoveryURL"), path + ".discoveryURL", "the discovery URL is the issuer", "leave it out: the issuer is asked anyway");

            var audiences = Audiences.Of(app, app.Cluster, app.Audiences, context.Graph, context.Spec);
            if (audiences.Length is 0 or > MaxAudiences)
                yield return Info.At(app.NameSpan, path + ".audiences", $"there are {audiences.Length} audiences; OKD takes 1 to {MaxAudiences}", "let fewer clients send tokens to this cluster");

            foreach (var finding in ExtraFindings(app, path))
                yield return finding;
        }

        foreach (var apps in context.Applications<OkdApplicationSpec>().GroupBy(app => app.Cluster, StringComparer.Ordinal))
        {
            foreach (var app in apps.Skip(1))
                yield return Info.At(app.SpanOf("cluster"), RuleContext.PathOf(app), $"'{app.Name}' and '{apps.First().Name}' are the same cluster, which has one Authentication object", "remove one of them");
        }
    }

    private IEnumerable<Diagnostic> ExtraFindings(OkdApplicationSpec app, string path)
    {
        var extra = app.Claims.Extra;
        if (extra.Count > OkdVersions.MaxExtra(app.Version))
            yield return Info.At(app.Claims.SpanOf("extra"), path + ".claims.extra", $"there are {extra.Count} extra attributes; OKD {app.Version} takes {OkdVersions.MaxExtra(app.Version)}", "map fewer");

        foreach (var twin in extra.GroupBy(e => e.Key, StringComparer.Ordinal).SelectMany(twins => twins.Skip(1)))
            yield return Info.At(twin.SpanOf("key"), path + ".claims.extra", $"the extra attribute '{twin.Key}' stands twice", "remove one of them");
    }
}
