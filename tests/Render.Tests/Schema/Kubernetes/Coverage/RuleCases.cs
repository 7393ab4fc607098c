// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>Values just inside and just outside of the rules in CEL, by the name of the rule in code.</summary>
internal static class RuleCases
{
    private const string Rules = """
        {
          "flux-kubeconfig-some": { "in": [{"secretRef": {"name": "a"}}, {"configMapRef": {"name": "a"}}], "out": [{}] },
          "flux-kubeconfig-one": { "in": [{"secretRef": {"name": "a"}}], "out": [{"secretRef": {"name": "a"}, "configMapRef": {"name": "a"}}] },
          "okd-extra-key-slash": { "in": ["a/b"], "out": ["a"] },
          "okd-extra-key-domain": { "in": ["a-1.b/c"], "out": ["A/b", "-a/b", "a./b", "/b", "a_b/c"] },
          "okd-extra-key-domain-length": { "in": ["D253/a"], "out": ["D254/a"] },
          "okd-extra-key-kubernetes-io": { "in": ["akubernetes.io/a"], "out": ["kubernetes.io/a"] },
          "okd-extra-key-sub-kubernetes-io": { "in": ["kubernetes.io.a/b"], "out": ["a.kubernetes.io/b"] },
          "okd-extra-key-k8s-io": { "in": ["ak8s.io/a"], "out": ["k8s.io/a"] },
          "okd-extra-key-sub-k8s-io": { "in": ["k8s.io.a/b"], "out": ["a.k8s.io/b", "a.b.k8s.io/c"] },
          "okd-extra-key-openshift-io": { "in": ["aopenshift.io/a"], "out": ["openshift.io/a"] },
          "okd-extra-key-sub-openshift-io": { "in": ["openshift.io.a/b"], "out": ["a.openshift.io/b"] },
          "okd-extra-key-path": { "in": ["a/b", "a/b/c", "a/%"], "out": ["a/", "a/ä"] },
          "okd-extra-key-path-length": { "in": ["a/P256"], "out": ["a/P257"] },
          "okd-one-of-claim-expression": { "in": [{"claim": "a"}, {"expression": "a"}], "out": [{}, {"claim": "a", "expression": "b"}] },
          "okd-username-prefix": { "in": [{"claim": "a", "prefixPolicy": "Prefix", "prefix": {"prefixString": "b"}}, {"claim": "a", "prefixPolicy": "NoPrefix"}, {"claim": "a", "prefixPolicy": ""}],
            "out": [{"claim": "a", "prefixPolicy": "Prefix"}, {"claim": "a", "prefix": {"prefixString": "b"}}, {"claim": "a", "prefixPolicy": "NoPrefix", "prefix": {"prefixString": "b"}}] },
          "okd-username-expression": { "in": [{"expression": "a"}, {"expression": "a", "prefixPolicy": "NoPrefix"}], "out": [{"expression": "a", "prefixPolicy": "Prefix", "prefix": {"prefixString": "b"}}] },
          "okd-groups-prefix": { "in": [{"expression": "a", "prefix": ""}, {"claim": "a", "prefix": "b"}], "out": [{"expression": "a", "prefix": "b"}] },
          "okd-groups-expression": { "in": [{"claim": "", "expression": "b"}, {"claim": "a"}], "out": [{"claim": "a", "expression": "b"}] },
          "okd-rule-cel": { "in": [{"type": "CEL", "cel": {"expression": "a", "message": "b"}}], "out": [{"type": "CEL"}, {"type": "RequiredClaim", "requiredClaim": {"claim": "a", "requiredValue": "b"}, "cel": {"expression": "a", "message": "b"}}] },
          "okd-rule-required-claim": { "in": [{"type": "RequiredClaim", "requiredClaim": {"claim": "a", "requiredValue": "b"}}],
            "out": [{"type": "RequiredClaim"}, {"type": "CEL", "cel": {"expression": "a", "message": "b"}, "requiredClaim": {"claim": "a", "requiredValue": "b"}}] },
          "okd-url": { "in": ["https://a", "https://a:8443/b", "https://[::1]/"], "out": ["a", "https://a b", "https://a:b/", "https://a/%zz"] },
          "okd-url-https": { "in": ["https://a", "HTTPS://a"], "out": ["http://a", "/a"] },
          "okd-url-no-query": { "in": ["https://a/?"], "out": ["https://a/?b", "https://a?b=c"] },
          "okd-url-no-fragment": { "in": ["https://a/"], "out": ["https://a/#b"] },
          "okd-url-no-user": { "in": ["https://a/"], "out": ["https://b@a/", "https://b:c@a/", "https://a/@"] },
          "okd-discovery-https": { "in": ["https://a/b"], "out": ["http://a/b"] },
          "okd-discovery-no-query": { "in": ["https://a/b?"], "out": ["https://a/b?c"] },
          "okd-discovery-no-fragment": { "in": ["https://a/b"], "out": ["https://a/b#", "https://a/b#c"] },
          "okd-discovery-no-user": { "in": ["https://c@a/b", "https://a/b"], "out": ["https://c:d@a/b"] },
          "okd-discovery-differs": { "in": [{"issuerURL": "https://a", "discoveryURL": "https://a/b", "audiences": ["c"]}],
            "out": [{"issuerURL": "https://a/", "discoveryURL": "https://a", "audiences": ["c"]}, {"issuerURL": "https://a", "discoveryURL": "https://a", "audiences": ["c"]}] }
        }
        """;

    private static readonly JsonObject Table = (JsonObject)(JsonNode.Parse(Rules) ?? new JsonObject());

    /// <summary>Values that pass the rule, or fail it; null when the rule has no cases.</summary>
    public static IEnumerable<JsonNode>? Of(string rule, bool inside) =>
        (Table[rule]?[inside ? "in" : "out"] as JsonArray)?.Select(value => Expand(value ?? new JsonObject()));

    /// <summary><c>D253</c> and <c>P256</c> stand for texts of that length.</summary>
    private static JsonNode Expand(JsonNode value)
    {
        if (value is not JsonValue || value.ToString().Split('/') is not [var domain, var path])
            return value.DeepClone();

        return $"{Repeat(domain, 'D')}/{Repeat(path, 'P')}";
    }

    private static string Repeat(string text, char mark) =>
        text.Length > 1 && text[0] == mark ? new string('a', int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture)) : text;
}
