// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Components;
using Render.Identity.Systems.Dex;
using Render.Identity.Systems.Epinio;
using Render.Identity.Systems.Headlamp;
using Render.Identity.Systems.Kubernetes;
using Render.Identity.Systems.Mke;
using Render.Identity.Systems.Oidc;
using Render.Identity.Systems.Okd;
using Render.Identity.Systems.Rancher;

namespace Render.Identity.Systems;

/// <summary>The one place that knows which record belongs to which system.</summary>
internal static class SystemCatalog
{
    /// <summary>What a provider offers.</summary>
    public static ProviderProfile Describe(ProviderSpec provider, LinkContext context) => provider switch
    {
        RancherProviderSpec rancher => RancherSystem.Describe(rancher, context),
        DexProviderSpec dex => DexSystem.Describe(dex, context),
        OidcProviderSpec oidc => OidcSystem.Describe(oidc, context),
        _ => throw new InvalidOperationException($"no system for {provider.GetType().Name}"),
    };

    /// <summary>The logins of the applications, in the order of the spec.</summary>
    public static IEnumerable<LoginEdge> Edges(LinkContext context)
    {
        var edges = new Dictionary<string, LoginEdge>(StringComparer.Ordinal);

        // API servers first: a Headlamp in front of a single-audience one shares its client.
        var servers = context.Spec.Applications.OfType<KubernetesApplicationSpec>();
        foreach (var app in servers.Concat(context.Spec.Applications.Where(app => app is not KubernetesApplicationSpec)))
        {
            var path = $"applications.{app.Name}";
            CheckClusters(app, path, context);
            if (context.Provider(app, path, app.Provider) is { } provider && Edge(app, provider, edges, context) is { } edge)
                edges[app.Name] = edge;
        }

        return context.Spec.Applications.Where(app => edges.ContainsKey(app.Name)).Select(app => edges[app.Name]);
    }

    /// <summary>Everything that templates render, in the order of the spec.</summary>
    public static IEnumerable<TemplateInstance> Build(LoginGraph graph, LinkContext context)
    {
        var providers = context.Spec.Providers.Select(provider => Build(provider, graph, context)).OfType<TemplateInstance>().ToList();
        var applications = context.Spec.Applications.Select(app => Build(app, graph, providers, context)).OfType<TemplateInstance>();
        var components = context.Spec.Components.Select(component => ComponentSystem.Build(component, context));
        return [.. providers, .. applications, .. components];
    }

    /// <summary>The version that a spec gives.</summary>
    public static ProductVersion? VersionOf(NamedSpec spec) => spec switch
    {
        RancherProviderSpec rancher => rancher.Version,
        DexProviderSpec dex => dex.Version,
        EpinioApplicationSpec epinio => epinio.Version,
        HeadlampApplicationSpec headlamp => headlamp.Version,
        OkdApplicationSpec okd => okd.Version,
        MkeApplicationSpec mke => mke.Version,
        _ => null,
    };

    private static TemplateInstance? Build(ProviderSpec provider, LoginGraph graph, LinkContext context) => provider switch
    {
        RancherProviderSpec rancher => RancherSystem.Build(rancher, graph, context),
        DexProviderSpec dex => DexSystem.Build(dex, graph, context, EpinioOf(dex, graph, context)),
        OidcProviderSpec oidc => OidcSystem.Build(oidc, graph, context),
        _ => null,
    };

    private static TemplateInstance? Build(ApplicationSpec app, LoginGraph graph, List<TemplateInstance> providers, LinkContext context)
    {
        if (graph.From(app.Name).FirstOrDefault() is not { IsPending: false } edge)
            return null;

        return app switch
        {
            HeadlampApplicationSpec headlamp => HeadlampSystem.Build(headlamp, edge, context),
            KubernetesApplicationSpec kubernetes => KubernetesSystem.Build(kubernetes, edge, graph, context),
            OkdApplicationSpec okd => OkdSystem.Build(okd, edge, graph, context),
            MkeApplicationSpec mke => MkeSystem.Build(mke, edge, context),
            EpinioApplicationSpec epinio when DexOf(epinio, context) is { } dex =>
                EpinioSystem.Build(epinio, dex, providers.First(instance => instance.Type == "dex" && instance.Name == dex.Name), context),
            _ => null,
        };
    }

    private static LoginEdge? Edge(ApplicationSpec app, ProviderProfile provider, Dictionary<string, LoginEdge> known, LinkContext context)
    {
        switch (app)
        {
            case HeadlampApplicationSpec headlamp:
                return HeadlampSystem.Edge(headlamp, provider, context, SharedClient.For(headlamp, known, context.Spec));
            case KubernetesApplicationSpec kubernetes:
                return KubernetesSystem.Edge(kubernetes, provider, context);
            case OkdApplicationSpec okd:
                return OkdSystem.Edge(okd, provider, context);
            case MkeApplicationSpec mke:
                return MkeSystem.Edge(mke, provider, context);
            case EpinioApplicationSpec epinio when provider.Spec is DexProviderSpec:
                return EpinioSystem.Edge(epinio, provider, context.Spec);
            default:
                context.Diagnostics.Add(SpecErrors.WrongReference(
                    app.SpanOf("provider"), $"applications.{app.Name}.provider", provider.Name, provider.Spec.Type ?? "unknown", "dex: Epinio logs in through Dex alone"));
                return null;
        }
    }

    private static EpinioPart? EpinioOf(DexProviderSpec dex, LoginGraph graph, LinkContext context)
    {
        var app = context.Spec.Applications.OfType<EpinioApplicationSpec>().FirstOrDefault(epinio => epinio.Provider == dex.Name);
        return app is not null && graph.From(app.Name).FirstOrDefault() is { } edge ? EpinioSystem.Part(app, dex, edge, context.Spec) : null;
    }

    private static DexProviderSpec? DexOf(EpinioApplicationSpec app, LinkContext context) =>
        context.Spec.Providers.TryGet(app.Provider, out var provider) ? provider as DexProviderSpec : null;

    private static void CheckClusters(ApplicationSpec app, string path, LinkContext context)
    {
        if (app.Source["cluster"] is StringNode cluster)
            context.Cluster(app, path, cluster.Value);
    }
}
