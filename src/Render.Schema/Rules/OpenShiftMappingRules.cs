// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Rules;

/// <summary>Rules of OpenShift for claim mappings, claim validation and clients.</summary>
internal static class OpenShiftMappingRules
{
    private const string Claim = "claim";
    private const string Expression = "expression";
    private const string Prefix = "prefix";
    private const string Policy = "prefixPolicy";

    public static IEnumerable<SchemaRule> All =>
    [
        new("okd-one-of-claim-expression", "6dd53c6889eb89b3", "Exactly one of claim and expression must be set", RuleNodes.OfMap(map => map.HasOneOf(Claim, Expression))),
        new("okd-username-prefix", "b10fbeeddf54ad38", "A prefix must be set when prefixPolicy is Prefix, and must not be set otherwise", RuleNodes.OfMap(PrefixFits)),
        new("okd-username-expression", "808085c238a372b8", "prefixPolicy must not be Prefix when expression is set", RuleNodes.OfMap(map => !map.HasText(Expression) || map.Text(Policy) != "Prefix")),
        new("okd-groups-prefix", "19266cad377e68a4", "A prefix must not be set when expression is set", RuleNodes.OfMap(map => !map.HasText(Expression) || !map.HasText(Prefix))),
        new("okd-groups-expression", "08f60860c1849a63", "An expression must not be set when claim is set", RuleNodes.OfMap(map => !map.HasText(Claim) || !map.Has(Expression))),
        new("okd-rule-cel", "ced126e70ab6c2d9", "cel must be set when type is CEL, and must not be set otherwise", RuleNodes.OfMap(map => map.Has("cel") == (map.Text("type") == "CEL"))),
        new("okd-rule-required-claim", "14c9411ab74960f7", "requiredClaim must be set when type is RequiredClaim, and must not be set otherwise", RuleNodes.OfMap(map => map.Has("requiredClaim") == (map.Text("type") == "RequiredClaim"))),
        new("okd-clients-known", "e765d12af38d4650", "Every oidcClients entry must name a component that status.oidcClients lists", RuleNodes.OfMap(ClientsAreKnown)),
    ];

    private static bool PrefixFits(MapNode username)
    {
        if (username.Text(Policy) != "Prefix")
            return !username.Has(Prefix);

        return username[Prefix] is MapNode prefix && prefix.HasText("prefixString");
    }

    /// <summary>The server asks this at updates only, so it is asked where a status is at hand.</summary>
    private static bool ClientsAreKnown(MapNode root)
    {
        if (root["status"] is not MapNode status)
            return true;

        var known = Items(status, "oidcClients").Select(Component).ToHashSet();
        var providers = root["spec"] is MapNode spec ? Items(spec, "oidcProviders") : [];
        return providers.SelectMany(provider => Items(provider, "oidcClients")).All(client => known.Contains(Component(client)));
    }

    private static (string Namespace, string Name) Component(MapNode client) => (client.Text("componentNamespace"), client.Text("componentName"));

    private static IEnumerable<MapNode> Items(MapNode map, string key) => map[key] is ListNode list ? list.Items.OfType<MapNode>() : [];
}
