// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Kubernetes;

/// <summary>A kube-apiserver, told about the provider by a file or by flags, and the kubeconfig user in front of it.</summary>
internal static class KubernetesSystem
{
    private static readonly ImmutableArray<int> KubeloginPorts = [8000, 18000];

    /// <summary>True when the API server takes flags, and so a single provider with a single audience.</summary>
    public static bool IsSingleAudience(KubernetesApplicationSpec app, EnvironmentSpec environment) => app.Mode switch
    {
        KubernetesMode.Flags => true,
        KubernetesMode.Config => false,
        _ => environment.Clusters.TryGet(app.Cluster, out var cluster)
            && cluster.Kubernetes is { } version
            && !KubernetesVersions.HasConfiguration(version),
    };

    /// <summary>The login on the command line.</summary>
    public static LoginEdge Edge(KubernetesApplicationSpec app, ProviderProfile provider, LinkContext context)
    {
        var claims = EffectiveClaims.Of(app.Claims, provider.Issuer, app.ClaimValidationRules);
        var named = app.Client.Has("name") ? Trace.Text(app.Client, "name", app.Name) : Trace.Name(app);
        var request = new ClientRequest($"applications.{app.Name}", named.Value, named, Trace.Derived($"Kubernetes {app.Cluster}", "display name", Trace.Given(app, "cluster")))
        {
            Id = Trace.Given(app.Client, "id") as StringNode,
            Secret = app.Client.Secret,
            RedirectUris = app.Client.RedirectURIs.Count > 0 ? Trace.Texts(app.Client.RedirectURIs) : Loopbacks(app),
            Scopes = ClientFactory.Scopes(provider, app.Client.Scopes, claims.Read, "offline_access"),
        };
        return new LoginEdge(app.Name, provider.Name, app.SpanOf("provider"))
        {
            Issuer = provider.Issuer,
            Clients = [ClientFactory.Make(context, provider, request)],
            Claims = claims.Uses,
            Authority = provider.Authority,
        };
    }

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(KubernetesApplicationSpec app, LoginEdge edge, LoginGraph graph, LinkContext context)
    {
        var version = context.Spec.Clusters.TryGet(app.Cluster, out var cluster) ? cluster.Kubernetes : null;
        var isFlags = IsSingleAudience(app, context.Spec);
        var claims = EffectiveClaims.Of(app.Claims, edge.Issuer ?? Trace.Default(string.Empty, "no issuer"), app.ClaimValidationRules);
        var audiences = Audiences.Of(app, app.Cluster, app.Audiences, graph, context.Spec);
        var model = CommonModel.Of(app, context)
            .Add("provider", Trace.Given(app, "provider"))
            .Add("configuration", isFlags ? null : AuthenticationConfiguration.Of(app, edge, claims, audiences, version))
            .List("flags", isFlags ? ApiServerFlags.Of(app, edge, claims, audiences) : [])
            .Add("ca", AuthorityModel.Of(edge, $"{app.Name}-oidc-ca"))
            .Add("user", KubeconfigUser.Of(app, edge))
            .Build();
        var payload = new PayloadSchema("files/authentication-configuration.yaml", null, KubernetesVersions.Schema(version));
        return new TemplateInstance("kubernetes", app.Name, app.Cluster, model, isFlags ? [] : [payload]);
    }

    /// <summary>The ports on which kubelogin waits, in its order.</summary>
    public static ImmutableArray<int> PortsOf(KubernetesApplicationSpec app) => app.CallbackPorts.Count > 0 ? app.CallbackPorts.Items : KubeloginPorts;

    private static ImmutableArray<StringNode> Loopbacks(KubernetesApplicationSpec app)
    {
        var loopbacks = ImmutableArray.CreateBuilder<StringNode>();
        foreach (var port in PortsOf(app))
            loopbacks.Add(Trace.Derived(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"), "redirect URI: where kubelogin waits", Trace.Given(app, "callbackPorts")));

        return loopbacks.ToImmutable();
    }
}
