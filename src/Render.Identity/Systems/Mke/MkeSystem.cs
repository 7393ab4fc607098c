// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Mke;

/// <summary>Mirantis Kubernetes Engine 3: a block of TOML. It asks for a fixed set of scopes and reads ID tokens alone.</summary>
internal static class MkeSystem
{
    /// <summary>Name of the rendered file.</summary>
    public const string FileName = "external-identity-provider.toml";

    /// <summary>The scopes that MKE asks for; it cannot be told others.</summary>
    public static readonly ImmutableArray<string> FixedScopes = ["openid", "email"];

    /// <summary>The login of MKE.</summary>
    public static LoginEdge Edge(MkeApplicationSpec app, ProviderProfile provider, LinkContext context)
    {
        var request = new ClientRequest($"applications.{app.Name}", app.Name, Trace.Name(app), Trace.Derived("MKE", "display name", Trace.Name(app)))
        {
            Id = Trace.Given(app, "clientID") as StringNode,
            IdKey = "clientID",
            Secret = app.Secret,
            RedirectUris = [Trace.Derived($"https://{app.Host}/login", "redirect URI: \"https://\" + host + \"/login\"", Trace.Given(app, "host"))],
            Scopes = [.. FixedScopes.Select(scope => Trace.Default(scope, "MKE asks for it and for nothing else"))],
        };
        return new LoginEdge(app.Name, provider.Name, app.SpanOf("provider"))
        {
            Issuer = provider.Issuer,
            Clients = [ClientFactory.Make(context, provider, request)],
            Claims =
            [
                new ClaimUse("user name", Trace.Text(app, "usernameClaim", app.UsernameClaim, "MKE's default")),
                .. app.SignInCriteria.Select(c => new ClaimUse("sign-in", Trace.Text(c, "term", c.Term))),
                .. app.AdminRoleCriteria.Select(c => new ClaimUse("administrators", Trace.Text(c, "term", c.Term))),
            ],
            Authority = provider.Authority,
        };
    }

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(MkeApplicationSpec app, LoginEdge edge, LinkContext context)
    {
        var client = edge.Clients[0];
        var model = CommonModel.Of(app, context)
            .Add("host", Trace.Text(app, "host", app.Host))
            .Add("wellKnownConfigUrl", Trace.Derived(
                edge.Issuer?.Value.TrimEnd('/') + "/.well-known/openid-configuration", "discovery: issuer + \"/.well-known/openid-configuration\"", edge.Issuer))
            .Add("clientId", client.Id)
            .Add("clientSecret", client.Secret)
            .Add("usernameClaim", Trace.Text(app, "usernameClaim", app.UsernameClaim, "MKE's default"))
            .Add("caBundle", edge.Authority?.Pem)
            .Add("issuer", edge.Issuer)
            .Given(app, "httpProxy")
            .Given(app, "httpsProxy")
            .Given(app, "userServiceId")
            .List("signInCriteria", app.SignInCriteria.Select(Criterion))
            .List("adminRoleCriteria", app.AdminRoleCriteria.Select(Criterion))
            .Build();
        return new TemplateInstance("mke", app.Name, null, model, [new PayloadSchema($"files/{FileName}", null, "mke_3.schema.json")]);
    }

    private static Node Criterion(MkeCriterionSpec criterion) => new ModelBuilder(criterion.Source.Span)
        .Add("term", Trace.Text(criterion, "term", criterion.Term))
        .Add("value", Trace.Text(criterion, "value", criterion.Value))
        .Add("matchType", Trace.Text(criterion, "matchType", criterion.MatchType))
        .Build();
}
