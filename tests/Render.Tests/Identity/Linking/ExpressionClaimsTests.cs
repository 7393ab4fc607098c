// SPDX-License-Identifier: MIT

using Render.Identity.Linking;

namespace Render.Tests.Identity.Linking;

public sealed class ExpressionClaimsTests
{
    private const string Okd =
        """
        clusters: { okd: { kubernetes: "1.33" } }
        acknowledge: [okd-switch]
        providers:
          keycloak: { type: oidc, preset: keycloak, issuer: https://keycloak.example.com/realms/master, claims: [groups] }
        applications:
          okd:
            type: okd
            version: "4.23"
            provider: keycloak
            cluster: okd
            console: { clientID: console, url: https://console.example.com, secret: { from: external, key: okd } }
            claims: { username: { expression: "claims.email" }, extra: [{ key: example.com/team, valueExpression: "claims.team" }] }
            claimValidationRules: [{ expression: "claims.?email_verified.orValue(true) == true" }, { claim: hd, requiredValue: example.com }]

        """;

    [Theory]
    [InlineData("claims.email", "email")]
    [InlineData("'user:' + claims.email + claims.email", "email")]
    [InlineData("claims['first name'] + claims[\"b\"]", "first name,b")]
    [InlineData("claims.?email_verified.orValue(true) == true", "")]
    [InlineData("has(claims.team) ? claims.team : ''", "")]
    [InlineData("myclaims.email + x.claims.name", "")]
    [InlineData("claims.exp - claims.iat < 3600", "")]
    public void Claims_that_an_expression_cannot_do_without_are_found(string expression, string names) =>
        string.Join(',', ExpressionClaims.Names(expression)).ShouldBe(names);

    [Fact]
    public void Scopes_and_the_rules_about_claims_look_into_expressions()
    {
        var result = Specs.TryLink(Okd);
        var client = result.Value.ShouldNotBeNull().Graph.Edges.ShouldHaveSingleItem().Clients.ShouldHaveSingleItem();

        client.Scopes.Select(scope => scope.Value).ShouldBe(["openid", "email"]);
        result.Diagnostics.Where(d => d.Code == "RND5007").Select(d => d.Message).ShouldBe(
        [
            "'okd' reads the claim 'team' (example.com/team), which 'keycloak' does not give.",
            "'okd' reads the claim 'hd' (rule), which 'keycloak' does not give.",
        ]);
    }
}
