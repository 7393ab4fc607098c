// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Systems.Epinio;

/// <summary>Epinio: three clients of Dex, or four with Rancher's dashboard, and keys of its own in Dex's Secret.</summary>
internal static class EpinioSystem
{
    private const string ApiClient = "epinio-api";
    private const string CliClient = "epinio-cli";
    private const string UiClient = "epinio-ui";
    private const string DashboardClient = "rancher-dashboard";
    private const int DexPort = 5556;

    private static readonly string[] AskedScopes = ["openid", "offline_access", "profile", "email", "groups", "federated:id"];

    /// <summary>The logins of Epinio.</summary>
    public static LoginEdge Edge(EpinioApplicationSpec app, ProviderProfile provider, EnvironmentSpec environment)
    {
        var dashboard = DashboardOf(app, environment);
        ImmutableArray<StringNode> peers =
        [
            Fixed(CliClient), Fixed(UiClient), .. dashboard is null ? ImmutableArray<StringNode>.Empty : [Fixed(DashboardClient)],
        ];
        ImmutableArray<LoginClient> clients =
        [
            Client(ApiClient, "Epinio API") with { TrustedPeers = peers },
            Client(CliClient, "Epinio cli"),
            Client(UiClient, "Epinio UI") with
            {
                Secret = Trace.Secret(app.Ui.Secret),
                RedirectUris = [Trace.Derived(Ui(app, provider).Value + "/auth/verify/", "redirect URI: URL of the UI + \"/auth/verify/\"", Ui(app, provider))],
            },
            .. dashboard is null ? ImmutableArray<LoginClient>.Empty :
            [
                Client(DashboardClient, "Rancher Dashboard") with
                {
                    RedirectUris = [Trace.Derived(dashboard.Url + "/dashboard/epinio/auth/verify/", "redirect URI of Rancher's dashboard", Trace.Given(dashboard, "url"))],
                },
            ],
        ];
        return new LoginEdge(app.Name, provider.Name, app.SpanOf("provider"))
        {
            Issuer = provider.Issuer,
            Clients = clients,
            Claims =
            [
                new ClaimUse("user name", Trace.Default("email", "Epinio knows users by their email claim")),
                new ClaimUse("groups", Trace.Default("groups", "Epinio maps the groups claim to roles")),
            ],
            Authority = provider.Authority,
        };
    }

    /// <summary>What Epinio adds to Dex's Secret.</summary>
    public static EpinioPart Part(EpinioApplicationSpec app, DexProviderSpec dex, LoginEdge edge, EnvironmentSpec environment)
    {
        var mapping = EpinioRoles.Mapping(app, dex, environment);
        var dashboard = DashboardOf(app, environment);
        var model = new ModelBuilder()
            .Add("issuer", edge.Issuer)
            .Add("endpoint", Endpoint(dex))
            .Add("uiClientSecret", edge.Clients.First(client => client.Name == UiClient).Secret)
            .Add("rolesMapping", mapping)
            .Flag("keepOnUpgrade", app.Delivery == EpinioDelivery.HelmPostrenderer)
            .Build();
        return new EpinioPart(
            model,
            mapping is null ? null : EpinioVersions.RolesSchema(app.Version),
            dashboard is null ? [] : [Trace.Derived(dashboard.Url, "origin of Rancher's dashboard", Trace.Given(dashboard, "url"))]);
    }

    /// <summary>What Epinio's own templates see: what its HelmRelease must be told.</summary>
    public static TemplateInstance Build(EpinioApplicationSpec app, DexProviderSpec dex, TemplateInstance dexInstance, LinkContext context)
    {
        var model = CommonModel.Of(app, context)
            .Add("namespace", Trace.Text(dex, "namespace", dex.Namespace))
            .Add("releaseName", Trace.Text(app, "releaseName", app.ReleaseName))
            .Add("delivery", Trace.Text(app, "delivery", "helm-postrenderer"))
            .Add("dexSecretName", Trace.Text(dex, "secretName", dex.SecretName))
            .Add("environmentSecret", (dexInstance.Model["environmentSecret"] as MapNode)?["name"])
            .Add(RolloutMark.ModelKey, Rollout(dex, dexInstance))
            .Build();
        return new TemplateInstance("epinio", app.Name, null, model, []);
    }

    /// <summary>What starts Dex anew: a digest of its configuration, and for values that change the Secrets that Reloader looks at.</summary>
    private static MapNode Rollout(DexProviderSpec dex, TemplateInstance dexInstance)
    {
        var environment = ((dexInstance.Model["environmentSecret"] as MapNode)?["name"] as StringNode)?.Value;
        var secrets = environment is null ? dex.SecretName : $"{dex.SecretName},{environment}";
        return new ModelBuilder()
            .Add("digest", Trace.Default(RolloutMark.Of(dex.Name), "digest of Dex's configuration, without its secrets"))
            .Add("secrets", Trace.Default(secrets, "the Secrets that Dex reads at its start"))
            .Build();
    }

    /// <summary>The domain of Epinio: that of the spec, or Dex's host without <c>auth.</c>, as Epinio's chart names it.</summary>
    private static StringNode Domain(EpinioApplicationSpec app, ProviderProfile provider)
    {
        if (Trace.Given(app, "domain") is StringNode given)
            return given;

        var host = Urls.HostOf(provider.Issuer.Value);
        var domain = host.StartsWith("auth.", StringComparison.Ordinal) ? host["auth.".Length..] : host;
        return Trace.Derived(domain, "domain: Dex's host without \"auth.\"", provider.Issuer);
    }

    private static StringNode Ui(EpinioApplicationSpec app, ProviderProfile provider) =>
        Trace.Given(app.Ui, "url") as StringNode
        ?? Trace.Derived("https://epinio." + Domain(app, provider).Value, "URL of the UI: \"epinio.\" + domain", Domain(app, provider));

    private static StringNode Endpoint(DexProviderSpec dex) => Trace.Derived(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://{dex.ServiceName}.{dex.Namespace}.svc.cluster.local:{DexPort}"),
        "endpoint: Dex's service inside the cluster",
        Trace.Given(dex, "serviceName") ?? Trace.Given(dex, "namespace"));

    private static RancherProviderSpec? DashboardOf(EpinioApplicationSpec app, EnvironmentSpec environment) =>
        app.Dashboard is { } name && environment.Providers.TryGet(name, out var provider) ? provider as RancherProviderSpec : null;

    private static LoginClient Client(string id, string displayName) => new(id, Trace.Default(displayName, "as Epinio's chart names it"))
    {
        Id = Fixed(id),
        Scopes = [.. AskedScopes.Select(scope => Trace.Default(scope, "Epinio asks for it"))],
    };

    private static StringNode Fixed(string id) => Trace.Default(id, "client ID fixed in Epinio's code");
}
