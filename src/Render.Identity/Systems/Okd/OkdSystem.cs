// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Okd;

/// <summary>OKD: the console is a confidential client, oc a public one, and the API server accepts the tokens of both.</summary>
internal static class OkdSystem
{
    /// <summary>Name part of the console's client.</summary>
    public const string ConsoleComponent = "console";

    /// <summary>Name part of oc's client.</summary>
    public const string CliComponent = "cli";

    /// <summary>The login of OKD's console and command line.</summary>
    public static LoginEdge Edge(OkdApplicationSpec app, ProviderProfile provider, LinkContext context)
    {
        var claims = EffectiveClaims.Of(app.Claims, provider.Issuer, app.ClaimValidationRules);
        var clients = ImmutableArray.CreateBuilder<LoginClient>();
        if (app.Console is { } console)
            clients.Add(Console(app, console, provider, claims, context));
        if (app.Cli is { } cli)
            clients.Add(Cli(app, cli, provider, claims, context));

        return new LoginEdge(app.Name, provider.Name, app.SpanOf("provider"))
        {
            Issuer = provider.Issuer,
            Clients = clients.ToImmutable(),
            Claims = claims.Uses,
            Authority = provider.Authority,
        };
    }

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(OkdApplicationSpec app, LoginEdge edge, LoginGraph graph, LinkContext context)
    {
        var audiences = Audiences.Of(app, app.Cluster, app.Audiences, graph, context.Spec);
        var claims = EffectiveClaims.Of(app.Claims, edge.Issuer ?? Trace.Default(string.Empty, "no issuer"), app.ClaimValidationRules);
        var ca = AuthorityModel.Of(edge, $"{app.Provider}-oidc-ca");
        var console = ClientOf(app, edge, ConsoleComponent);
        var model = CommonModel.Of(app, context)
            .Add("authentication", Trace.Text(app, "authentication", "oidc"))
            .Add("oidcProvider", app.Authentication == OkdAuthentication.Oidc ? OkdProvider.Of(app, edge, claims, audiences, ca) : null)
            .Add("ca", ca)
            .Add("consoleSecret", console?.Secret is null || app.Console is null ? null : new ModelBuilder()
                .Add("name", Trace.Text(app.Console, "secretName", app.Console.SecretName))
                .Add("value", console.Secret)
                .Build())
            .Add("switch", OkdSwitch.Of(app, edge, context))
            .Build();
        return new TemplateInstance("okd", app.Name, app.Cluster, model, []);
    }

    /// <summary>The client of a component; null where the spec leaves the component out.</summary>
    public static LoginClient? ClientOf(OkdApplicationSpec app, LoginEdge edge, string component) =>
        edge.Clients.FirstOrDefault(client => client.Name == $"{app.Name}-{component}");

    private static LoginClient Console(
        OkdApplicationSpec app, OkdConsoleSpec console, ProviderProfile provider, EffectiveClaims claims, LinkContext context)
    {
        var redirect = Trace.Derived(console.Url.TrimEnd('/') + "/auth/callback", "redirect URI: URL of the console + \"/auth/callback\"", Trace.Given(console, "url"));
        return Make(app, ConsoleComponent, "OKD console", console, console.ExtraScopes, redirect, console.Secret, provider, claims, context);
    }

    private static LoginClient Cli(OkdApplicationSpec app, OkdCliSpec cli, ProviderProfile provider, EffectiveClaims claims, LinkContext context)
    {
        var redirect = Trace.Derived(
            string.Create(CultureInfo.InvariantCulture, $"http://localhost:{cli.CallbackPort}"), "redirect URI: where oc waits", Trace.Given(cli, "callbackPort"));
        return Make(app, CliComponent, "OKD command line", cli, cli.ExtraScopes, redirect, null, provider, claims, context);
    }

    private static LoginClient Make(
        OkdApplicationSpec app, string component, string displayName, SpecObject spec, SpecList<string> extraScopes, StringNode redirect,
        SecretReference? secret, ProviderProfile provider, EffectiveClaims claims, LinkContext context) =>
        ClientFactory.Make(context, provider, new ClientRequest(
            $"applications.{app.Name}", $"{app.Name}-{component}", Trace.Name(app), Trace.Derived(displayName, "display name", Trace.Name(app)))
        {
            Id = Trace.Given(spec, "clientID") as StringNode,
            IdKey = component + ".clientID",
            Secret = secret,
            RedirectUris = [redirect],
            Scopes = ClientFactory.Scopes(provider, extraScopes, claims.Read),
        });
}
