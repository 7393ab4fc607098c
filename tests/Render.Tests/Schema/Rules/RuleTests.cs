// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Schema.Rules;
using Render.Testing;

namespace Render.Tests.Schema.Rules;

public sealed class RuleTests
{
    [Theory]
    [InlineData("okd-url", "https://a.example.com/x?y#z", true)]
    [InlineData("okd-url", "/absolute/path", true)]
    [InlineData("okd-url", "a.example.com", false)]
    [InlineData("okd-url", "https://a b.example.com", false)]
    [InlineData("okd-url", "https://a.example.com:80a/", false)]
    [InlineData("okd-url", "https://a.example.com/%zz", false)]
    [InlineData("okd-url", "https://[::1]:8443/", true)]
    [InlineData("okd-url", "", false)]
    [InlineData("okd-url-https", "HTTPS://a.example.com", true)]
    [InlineData("okd-url-https", "http://a.example.com", false)]
    [InlineData("okd-url-no-query", "https://a.example.com/?", true)]
    [InlineData("okd-url-no-query", "https://a.example.com/?a", false)]
    [InlineData("okd-url-no-fragment", "https://a.example.com/#", true)]
    [InlineData("okd-url-no-fragment", "https://a.example.com/#a", false)]
    [InlineData("okd-url-no-user", "https://u@a.example.com/", false)]
    [InlineData("okd-discovery-no-fragment", "https://a.example.com/#", false)]
    [InlineData("okd-discovery-no-user", "https://u:p@a.example.com/", false)]
    [InlineData("okd-discovery-no-user", "https://u@a.example.com/", true)]
    [InlineData("okd-discovery-no-user", "https://u:p@a.example.com", true)]
    [InlineData("okd-extra-key-domain", "Example.com/a", false)]
    [InlineData("okd-extra-key-sub-k8s-io", "a.k8s.io/b", false)]
    [InlineData("okd-extra-key-sub-k8s-io", "ak8s.io/b", true)]
    [InlineData("okd-extra-key-path", "example.com", false)]
    [InlineData("okd-extra-key-path", "example.com/", false)]
    [InlineData("okd-extra-key-path", "example.com/ä/b", true)]
    public void Texts_are_judged_as_by_the_server(string rule, string text, bool holds)
    {
        Rule(rule).Holds(new StringNode(text)).ShouldBe(holds);
        Rule(rule).Holds(new SecretNode(new SecretLiteral(text))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("okd-discovery-differs", """{"issuerURL": "https://a/", "discoveryURL": "https://a"}""", false)]
    [InlineData("okd-discovery-differs", """{"issuerURL": "https://a/", "discoveryURL": "https://a/b"}""", true)]
    [InlineData("okd-discovery-differs", """{"issuerURL": "https://a/"}""", true)]
    [InlineData("okd-one-of-claim-expression", """{"claim": "a", "expression": null}""", true)]
    [InlineData("okd-one-of-claim-expression", """{"claim": "", "expression": "b"}""", false)]
    [InlineData("okd-username-prefix", """{"prefixPolicy": "Prefix", "prefix": {"prefixString": ""}}""", false)]
    [InlineData("okd-username-prefix", """{"prefixPolicy": "NoPrefix", "prefix": {"prefixString": "a"}}""", false)]
    [InlineData("okd-groups-expression", """{"claim": "", "expression": "b"}""", true)]
    [InlineData("okd-clients-known", """{"spec": {"oidcProviders": [{"oidcClients": [{"componentNamespace": "a", "componentName": "b"}]}]}}""", true)]
    [InlineData("okd-clients-known", """{"status": {"oidcClients": [{"componentNamespace": "a", "componentName": "c"}]}, "spec": {"oidcProviders": [{"oidcClients": [{"componentNamespace": "a", "componentName": "b"}]}]}}""", false)]
    [InlineData("okd-clients-known", """{"status": {"oidcClients": [{"componentNamespace": "a", "componentName": "b"}]}, "spec": {"oidcProviders": [{"oidcClients": [{"componentNamespace": "a", "componentName": "b"}]}]}}""", true)]
    public void Maps_are_judged_as_by_the_server(string rule, string json, bool holds) => Rule(rule).Holds(SchemaCase.Json(json)).ShouldBe(holds);

    [Theory]
    [InlineData("claims.email", null, false)]
    [InlineData("claims.email_verified ? claims.email : claims.sub", null, true)]
    [InlineData("claims.emails[0]", null, true)]
    [InlineData("claims['email']", "claims.email_verified == true", true)]
    [InlineData("claims[ 'email' ]", "claims.other", false)]
    public void An_email_must_be_verified(string expression, string? validation, bool holds)
    {
        var rules = validation is null ? "[]" : $$"""[{"expression": "{{validation}}"}]""";

        Rule("kube-email-verified").Holds(SchemaCase.Json($$$"""{"claimMappings": {"username": {"expression": "{{{expression}}}"}}, "claimValidationRules": {{{rules}}}}"""))
            .ShouldBe(holds);
    }

    [Fact]
    public void Every_rule_is_documented_with_its_digest()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs/schema-rules.md"));
        var rows = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

        rows.Length.ShouldBe(RuleTable.All.Count);
        foreach (var rule in RuleTable.All)
        {
            var digest = rule.Digest is null ? "none" : $"`{rule.Digest}`";
            rows.ShouldContain(row => row.StartsWith($"| `{rule.Name}` |", StringComparison.Ordinal) && row.EndsWith($"| {rule.Words}. | {digest} |", StringComparison.Ordinal));
        }
    }

    private static SchemaRule Rule(string name) => RuleTable.Find(name).ShouldNotBeNull();
}
