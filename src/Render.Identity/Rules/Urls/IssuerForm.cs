// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Urls;

/// <summary>Issuers and the URLs of applications: https, a host, and nothing that a comparison by bytes would trip over.</summary>
internal sealed class IssuerForm : IIdentityRule
{
    private const string UserInfoProblem = "carries user info";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5001", Severity.Error, "URLs of providers and applications are https, without user info, query or fragment; those of API servers carry no user info either.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        (from place in Places(context.Spec)
         let problem = ProblemOf(place.Text)
         where problem is not null
         select Info.At(place.Span, place.Path, $"'{place.Path}' {problem}", "write it as https://host[:port][/path], byte for byte as the other side knows it"))
        .Concat(
            from cluster in context.Spec.Clusters
            from place in At(cluster, $"clusters.{cluster.Name}", "server")
            where CarriesUserInfo(Identity.Urls.AuthorityOf(place.Text))
            select Info.At(place.Span, place.Path, $"'{place.Path}' {UserInfoProblem}", "write it as https://host[:port]: a login command asks for the password"));

    private static IEnumerable<SpecText> Places(EnvironmentSpec spec)
    {
        foreach (var provider in spec.Providers)
        {
            foreach (var place in At(provider, RuleContext.PathOf(provider), "url", "issuer"))
                yield return place;
        }

        foreach (var app in spec.Applications)
        {
            foreach (var place in At(app, RuleContext.PathOf(app), "url", "discoveryURL", "validatorIssuerURL"))
                yield return place;
        }

        foreach (var app in spec.Applications.OfType<OkdApplicationSpec>().Where(app => app.Console is not null))
        {
            foreach (var place in At(app.Console ?? new OkdConsoleSpec { Url = string.Empty }, RuleContext.PathOf(app) + ".console", "url"))
                yield return place;
        }
    }

    private static IEnumerable<SpecText> At(SpecObject spec, string path, params string[] keys) =>
        from key in keys
        let text = spec.Source[key] as StringNode
        where text is not null
        select new SpecText(text.Value, text.Span, $"{path}.{key}");

    private static bool CarriesUserInfo(string authority) => authority.Contains('@', StringComparison.Ordinal);

    private static string? ProblemOf(string url)
    {
        var authority = Identity.Urls.AuthorityOf(url);
        return url switch
        {
            _ when !url.StartsWith("https://", StringComparison.Ordinal) => "does not begin with https://",
            _ when Identity.Urls.HostOf(url).Length == 0 => "has no host",
            _ when CarriesUserInfo(authority) => UserInfoProblem,
            _ when url.Contains('?', StringComparison.Ordinal) => "has a query",
            _ when url.Contains('#', StringComparison.Ordinal) => "has a fragment",
            _ when url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => "contains white space",
            _ when authority.Any(char.IsAsciiLetterUpper) => "has capital letters in its host",
            _ => null,
        };
    }
}
