// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Okd;

/// <summary>The one entry of <c>spec.oidcProviders</c>, with the API's own keys.</summary>
internal static class OkdProvider
{
    private const string Namespace = "openshift-console";

    /// <summary>The entry.</summary>
    public static MapNode Of(OkdApplicationSpec app, LoginEdge edge, EffectiveClaims claims, ImmutableArray<StringNode> audiences, MapNode? ca)
    {
        var issuer = new OptionsBuilder()
            .Add("issuerURL", edge.Issuer)
            .Given(app, "discoveryURL")
            .List("audiences", audiences)
            .Add("issuerCertificateAuthority", ca is null ? null : Trees.Map(("name", ca["name"])))
            .Build();
        return new OptionsBuilder()
            .Add("name", Trace.Text(app, "providerName", app.Provider + "-oidc-server", "<provider>-oidc-server"))
            .Add("issuer", issuer)
            .Add("claimMappings", Mappings(claims))
            .List("claimValidationRules", app.ClaimValidationRules.Select(ClaimRule))
            .List("userValidationRules", app.UserValidationRules.Select(rule => new OptionsBuilder().Given(rule, "expression", "message").Build()))
            .List("oidcClients", Clients(app, edge))
            .Build();
    }

    private static IEnumerable<Node> Clients(OkdApplicationSpec app, LoginEdge edge)
    {
        if (OkdSystem.ClientOf(app, edge, OkdSystem.CliComponent) is { } cli)
            yield return Client(OkdSystem.CliComponent, cli, secretName: null);
        if (OkdSystem.ClientOf(app, edge, OkdSystem.ConsoleComponent) is { } console && app.Console is { } spec)
            yield return Client(OkdSystem.ConsoleComponent, console, console.Secret is null ? null : Trace.Text(spec, "secretName", spec.SecretName));
    }

    private static MapNode Client(string component, LoginClient client, StringNode? secretName) => new OptionsBuilder()
        .Add("componentName", Trace.Default(component, "one of the two components that OKD knows"))
        .Add("componentNamespace", Trace.Default(Namespace, "where OKD's console operator publishes both components"))
        .Add("clientID", client.Id)
        .Add("clientSecret", secretName is null ? null : Trees.Map(("name", secretName)))
        .List("extraScopes", client.Scopes.Where(scope => scope.Value != "openid"))
        .Build();

    private static MapNode Mappings(EffectiveClaims claims)
    {
        var spec = claims.Spec;
        var groups = spec.Groups is null ? null : new OptionsBuilder()
            .Add("claim", claims.GroupsClaim)
            .Given(spec.Groups, "expression")
            .Add("prefix", claims.GroupsPrefix is { Value.Length: > 0 } prefix ? prefix : null)
            .Build();
        return new OptionsBuilder()
            .Add("username", Username(claims))
            .Add("groups", groups)
            .Given(spec, "uid", "extra")
            .Build();
    }

    /// <summary>The policy is always written: what OKD does without one may change.</summary>
    private static MapNode Username(EffectiveClaims claims)
    {
        if (claims.UsernamePrefix is not { } prefix)
            return new OptionsBuilder().Given(claims.Spec.Username, "expression").Build();

        var hasPrefix = prefix.Value.Length > 0;
        return new OptionsBuilder()
            .Add("claim", claims.UsernameClaim)
            .Add("prefixPolicy", Trace.Derived(hasPrefix ? "Prefix" : "NoPrefix", "policy: by the prefix", prefix))
            .Add("prefix", hasPrefix ? Trees.Map(("prefixString", prefix)) : null)
            .Build();
    }

    /// <summary>The type is always written: it has a default up to 4.21 and is required from 4.22.</summary>
    private static MapNode ClaimRule(ClaimRuleSpec rule)
    {
        var isExpression = rule.Expression is not null;
        return new OptionsBuilder()
            .Add("type", Trace.Default(isExpression ? "CEL" : "RequiredClaim", "by what the rule holds"))
            .Add("requiredClaim", isExpression ? null : new OptionsBuilder().Given(rule, "claim", "requiredValue").Build())
            .Add("cel", isExpression ? new OptionsBuilder().Given(rule, "expression", "message").Build() : null)
            .Build();
    }
}
