// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Rules;

/// <summary>Rules of OpenShift for the URLs of an issuer.</summary>
internal static class OpenShiftUrlRules
{
    private const string Https = "https";

    public static IEnumerable<SchemaRule> All =>
    [
        new("okd-url", "04e2db50156ba6da", "The text must be an absolute URL", RuleNodes.OfText(url => GoUrl.Parse(url) is not null)),
        new("okd-url-https", "2ac6bd84691815b2", "The URL must use the https scheme", RuleNodes.OfText(url => GoUrl.Parse(url) is { Scheme: Https })),
        new("okd-url-no-query", "1156bf7b6e358fe8", "The URL must not have a query", RuleNodes.OfText(url => GoUrl.Parse(url) is { HasQuery: false })),
        new("okd-url-no-fragment", "0ea8c8e03608bc31", "The URL must not have a fragment", RuleNodes.OfText(HasNoFragment)),
        new("okd-url-no-user", "8f21902d4d5b3329", "The URL must not have user info, and no '@' at all", RuleNodes.OfText(url => !url.Contains('@', StringComparison.Ordinal))),
        new("okd-discovery-https", "22e3696c986f0e15", "The discovery URL must use the https scheme", RuleNodes.OfText(url => GoUrl.Parse(url) is { Scheme: Https })),
        new("okd-discovery-no-query", "eef01136fae61269", "The discovery URL must not have a query", RuleNodes.OfText(url => GoUrl.Parse(url) is { HasQuery: false })),
        new("okd-discovery-no-fragment", "f1e6a182cdcdd1d9", "The discovery URL must not have a '#'", RuleNodes.OfText(url => !url.Contains('#', StringComparison.Ordinal))),
        new("okd-discovery-no-user", "6be7821170b2b06d", "The discovery URL must not have user info", RuleNodes.OfText(HasNoPassword)),
        new("okd-discovery-differs", "8d374dfec4ad57a7", "The discovery URL must differ from the issuer URL, slashes at the end aside", RuleNodes.OfMap(Differ)),
    ];

    /// <summary>A lone <c>#</c> at the end of a line is let through, as the rule's pattern does.</summary>
    private static bool HasNoFragment(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var rest = hash < 0 ? string.Empty : url[(hash + 1)..];
        return rest.Length == 0 || rest.Contains('\n', StringComparison.Ordinal);
    }

    /// <summary>The rule's pattern: a colon and a later <c>@</c>, each with something before it, and a slash after them.</summary>
    private static bool HasNoPassword(string url)
    {
        const string prefix = "https://";
        if (!url.StartsWith(prefix, StringComparison.Ordinal))
            return true;

        var rest = url[prefix.Length..];
        var colon = rest.IndexOf(':', 1 <= rest.Length ? 1 : 0);
        var at = colon < 0 || colon + 2 > rest.Length ? -1 : rest.IndexOf('@', colon + 2);
        return at < 0 || at + 2 > rest.Length || rest.IndexOf('/', at + 2) < 0;
    }

    private static bool Differ(MapNode issuer)
    {
        if (!issuer.HasText("discoveryURL") || !issuer.HasText("issuerURL"))
            return true;

        var isKnown = issuer["discoveryURL"] is StringNode && issuer["issuerURL"] is StringNode;
        return !isKnown || issuer.Text("discoveryURL").TrimEnd('/') != issuer.Text("issuerURL").TrimEnd('/');
    }
}
