// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Rules;

/// <summary>Rules of the API server for its AuthenticationConfiguration, which is no custom resource and has no CEL text.</summary>
internal static class ApiServerRules
{
    private const string Expression = "expression";
    private const string Url = "url";
    private const string DiscoveryUrl = "discoveryURL";

    public static IEnumerable<SchemaRule> All =>
    [
        new("kube-discovery-differs", null, "The discovery URL must differ from the issuer's URL, slashes at the end aside", RuleNodes.OfMap(Differ)),
        new("kube-issuers-differ", null, "No two issuers may have the same url, or the same discoveryURL", OfList(AreUnique)),
        new("kube-email-verified", null, "An expression that uses claims.email needs claims.email_verified in it, in an extra or in a validation rule", RuleNodes.OfMap(ChecksEmail)),
    ];

    private static Func<Node, bool> OfList(Func<ListNode, bool> holds) => node => node is not ListNode list || holds(list);

    private static bool Differ(MapNode issuer) =>
        issuer[DiscoveryUrl] is not StringNode discovery || issuer[Url] is not StringNode url
        || discovery.Value.TrimEnd('/') != url.Value.TrimEnd('/');

    private static bool AreUnique(ListNode jwt)
    {
        var issuers = Maps(jwt).Select(item => item["issuer"]).OfType<MapNode>().ToArray();
        return IsSet(issuers.Select(issuer => issuer[Url])) && IsSet(issuers.Select(issuer => issuer[DiscoveryUrl]));
    }

    private static bool IsSet(IEnumerable<Node?> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.OfType<StringNode>().All(text => seen.Add(text.Value));
    }

    private static bool ChecksEmail(MapNode jwt)
    {
        var mappings = jwt["claimMappings"] as MapNode ?? MapNode.Empty;
        var username = mappings["username"] as MapNode ?? MapNode.Empty;
        if (!Uses(username.Text(Expression), "email"))
            return true;

        return Maps(mappings["extra"]).Select(extra => extra.Text("valueExpression"))
            .Concat(Maps(jwt["claimValidationRules"]).Select(rule => rule.Text(Expression)))
            .Append(username.Text(Expression))
            .Any(expression => Uses(expression, "email_verified"));
    }

    private static IEnumerable<MapNode> Maps(Node? node) => node is ListNode list ? list.Items.OfType<MapNode>() : [];

    /// <summary>True when an expression reads a claim, as <c>claims.name</c> or by its name in brackets.</summary>
    private static bool Uses(string expression, string claim)
    {
        var dense = string.Concat(expression.Where(c => !char.IsWhiteSpace(c)));
        if (dense.Contains($"claims['{claim}']", StringComparison.Ordinal) || dense.Contains($"claims[\"{claim}\"]", StringComparison.Ordinal))
            return true;

        var name = $"claims.{claim}";
        for (var at = dense.IndexOf(name, StringComparison.Ordinal); at >= 0; at = dense.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (end == dense.Length || !(char.IsAsciiLetterOrDigit(dense[end]) || dense[end] == '_'))
                return true;
        }

        return false;
    }
}
