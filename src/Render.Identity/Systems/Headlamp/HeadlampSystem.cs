// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Headlamp;

/// <summary>Headlamp: one client with the callback below its URL; what it learns, it hands on to the API server.</summary>
internal static class HeadlampSystem
{
    /// <summary>The claims that the API server behind Headlamp may want to see.</summary>
    private static readonly string[] ReadClaims = ["name", "email", "groups"];

    /// <summary>The login of Headlamp.</summary>
    /// <param name="app">The application.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="context">The environment.</param>
    /// <param name="shared">The client of a single-audience API server that Headlamp must use too; null where it has its own.</param>
    public static LoginEdge Edge(HeadlampApplicationSpec app, ProviderProfile provider, LinkContext context, LoginClient? shared)
    {
        var scopes = ClientFactory.Scopes(provider, app.Client.Scopes, ReadClaims);
        var redirects = app.Client.RedirectURIs.Count > 0 ? Trace.Texts(app.Client.RedirectURIs) : [Callback(app)];
        var client = shared is null
            ? ClientFactory.Make(context, provider, RequestOf(app) with { RedirectUris = redirects, Scopes = scopes })
            : shared with { RedirectUris = redirects, Scopes = scopes, IsShared = true };
        return new LoginEdge(app.Name, provider.Name, app.SpanOf("provider"))
        {
            Issuer = provider.Issuer,
            Clients = [client],
            Authority = provider.Authority,
        };
    }

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(HeadlampApplicationSpec app, LoginEdge edge, LinkContext context)
    {
        var model = CommonModel.Of(app, context)
            .Add("namespace", Trace.Text(app, "namespace", app.Namespace))
            .Add("createNamespace", Trace.Flag(app, "createNamespace", app.CreateNamespace))
            .Add("secretName", Trace.Text(app, "secretName", app.SecretName))
            .Add("oidc", Settings(app, edge))
            .Add("baseUrl", BaseUrl(app))
            .Add("ca", AuthorityModel.Of(edge, $"{app.Name}-oidc-ca"))
            .Flag("hasScopesSwitch", HeadlampVersions.HasScopesSwitch(app.Version))
            .Add(RolloutMark.ModelKey, Rollout(app, edge))
            .Build();
        var payload = new PayloadSchema($"ConfigMap/{app.Name}-oidc-values", "values.yaml", "headlamp-values.schema.json");
        return new TemplateInstance("headlamp", app.Name, app.Cluster, model, [payload]);
    }

    /// <summary>What starts Headlamp anew: a digest of its configuration, and for a value that changes the Secret that Reloader looks at.</summary>
    private static MapNode Rollout(HeadlampApplicationSpec app, LoginEdge edge) => new ModelBuilder()
        .Add("digest", Trace.Default(RolloutMark.Of(app.Name), "digest of Headlamp's configuration, without its secrets"))
        .Add("secrets", edge.Clients[0].Secret is not null && HeadlampVersions.HasDeploymentAnnotations(app.Version)
            ? Trace.Derived(app.SecretName, "the Secret that Headlamp reads at its start", Trace.Given(app, "secretName"))
            : null)
        .Build();

    private static MapNode Settings(HeadlampApplicationSpec app, LoginEdge edge)
    {
        var client = edge.Clients[0];
        var asked = client.Scopes.Where(scope => scope.Value != "openid").ToImmutableArray();
        var pkce = app.Pkce ?? HeadlampVersions.HasPkce(app.Version);
        return new ModelBuilder()
            .Add("clientId", client.Id)
            .Add("clientSecret", client.Secret)
            .Add("issuer", edge.Issuer)
            .Add("scopes", Trace.Derived(string.Join(',', asked.Select(s => s.Value)), "scopes joined by commas; Headlamp adds openid itself", [.. asked]))
            .Add("callbackUrl", HeadlampVersions.HasCallbackUrl(app.Version) ? client.RedirectUris.FirstOrDefault() : null)
            .Flag("usePkce", pkce)
            .Flag("useAccessToken", app.UseAccessToken)
            .Given(app, "validatorClientID")
            .Given(app, "validatorIssuerURL")
            .Build();
    }

    private static ClientRequest RequestOf(HeadlampApplicationSpec app)
    {
        var named = app.Client.Has("name") ? Trace.Text(app.Client, "name", app.Name) : Trace.Name(app);
        return new ClientRequest($"applications.{app.Name}", named.Value, named, Trace.Derived("Headlamp", "display name", Trace.Name(app)))
        {
            Id = Trace.Given(app.Client, "id") as StringNode,
            Secret = app.Client.Secret,
        };
    }

    private static StringNode Callback(HeadlampApplicationSpec app) =>
        Trace.Derived(app.Url.TrimEnd('/') + "/oidc-callback", "redirect URI: url + \"/oidc-callback\"", Trace.Given(app, "url"));

    /// <summary>The path of the URL, as Headlamp's base URL: absent for the root.</summary>
    private static StringNode? BaseUrl(HeadlampApplicationSpec app)
    {
        var path = Urls.PathOf(app.Url).TrimEnd('/');
        return path.Length == 0 ? null : Trace.Derived(path, "base URL: the path of url", Trace.Given(app, "url"));
    }
}
