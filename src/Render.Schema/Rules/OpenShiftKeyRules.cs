// SPDX-License-Identifier: MIT

namespace Render.Schema.Rules;

/// <summary>Rules of OpenShift for the keys of extra claim mappings: a domain, a slash, a path.</summary>
internal static class OpenShiftKeyRules
{
    private const int MaxDomain = 253;
    private const int MaxPath = 256;
    private const string PathPunctuation = "/-._~%!$&'()*+;=:";

    public static IEnumerable<SchemaRule> All =>
    [
        new("okd-extra-key-slash", "e80c201cd53e7e91", "The key must have a '/' between a domain and a path", RuleNodes.OfText(key => key.Contains('/', StringComparison.Ordinal))),
        new("okd-extra-key-domain", "6c58e1cdd01381b0", "The domain of the key must be a DNS name in lower case", OfDomain(IsDomain)),
        new("okd-extra-key-domain-length", "306618506c141e36", "The domain of the key must have at most 253 characters", OfDomain(domain => Length(domain) <= MaxDomain)),
        new("okd-extra-key-kubernetes-io", "8d14ab11b6b21cb5", "The domain kubernetes.io is reserved", OfDomain(domain => domain != "kubernetes.io")),
        new("okd-extra-key-sub-kubernetes-io", "9c5f015ec5a9b809", "Domains below kubernetes.io are reserved", OfDomain(domain => !IsBelow(domain, "kubernetes.io"))),
        new("okd-extra-key-k8s-io", "7eb5bb7687b6d517", "The domain k8s.io is reserved", OfDomain(domain => domain != "k8s.io")),
        new("okd-extra-key-sub-k8s-io", "fbae4df92ea114ca", "Domains below k8s.io are reserved", OfDomain(domain => !IsBelow(domain, "k8s.io"))),
        new("okd-extra-key-openshift-io", "8f2de0184888b5fe", "The domain openshift.io is reserved", OfDomain(domain => domain != "openshift.io")),
        new("okd-extra-key-sub-openshift-io", "7c415b5a05465c8c", "Domains below openshift.io are reserved", OfDomain(domain => !IsBelow(domain, "openshift.io"))),
        new("okd-extra-key-path", "9c1d035b4e5c1fbb", "The path of the key must not be empty", OfPath(path => path.Any(IsPathCharacter))),
        new("okd-extra-key-path-length", "35470edd5b569be1", "The path of the key must have at most 256 characters", OfPath(path => Length(path) <= MaxPath)),
    ];

    private static Func<Core.Nodes.Node, bool> OfDomain(Func<string, bool> holds) => RuleNodes.OfText(key => holds(key.Split('/', 2)[0]));

    /// <summary>Without a slash there is no path, and the rule fails as CEL's index does.</summary>
    private static Func<Core.Nodes.Node, bool> OfPath(Func<string, bool> holds) =>
        RuleNodes.OfText(key => key.Split('/', 2) is [_, var path] && holds(path));

    private static bool IsDomain(string domain) =>
        Array.TrueForAll(domain.Split('.'), label => label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(IsLabelCharacter));

    private static bool IsLabelCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static bool IsPathCharacter(char c) => char.IsAsciiLetterOrDigit(c) || PathPunctuation.Contains(c, StringComparison.Ordinal);

    private static bool IsBelow(string domain, string parent) => domain.EndsWith("." + parent, StringComparison.Ordinal);

    private static int Length(string text) => text.EnumerateRunes().Count();
}
