// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Dex;

/// <summary>Dex as provider, and as application of the providers behind its connectors.</summary>
internal static class DexSystem
{
    private static readonly string[] KnownScopes = ["openid", "email", "groups", "profile", "offline_access", "federated:id"];

    /// <summary>What Dex offers.</summary>
    public static ProviderProfile Describe(DexProviderSpec spec, LinkContext context)
    {
        var path = $"providers.{spec.Name}";
        context.Cluster(spec, path, spec.Cluster);
        return new ProviderProfile(spec, Trace.Text(spec, "url", spec.Url), ClientOwner.Declared)
        {
            Authority = context.Authority(spec.CA, path + ".ca"),
            Scopes = [.. KnownScopes],
            Claims =
            [
                new("sub", null), new("name", "profile"), new("preferred_username", "profile"), new("email", "email"),
                new("email_verified", "email"), new("groups", "groups"), new("federated_claims", "federated:id"),
            ],
        };
    }

    /// <summary>The logins of Dex's connectors.</summary>
    public static IEnumerable<LoginEdge> Edges(DexProviderSpec dex, LinkContext context)
    {
        foreach (var connector in dex.Connectors)
        {
            if (connector is not OidcConnectorSpec oidc)
                yield return DexUpstream.Edge(dex, connector);
            else if (context.Provider(oidc, $"providers.{dex.Name}.connectors.{oidc.Name}", oidc.Provider) is { } provider)
                yield return DexConnector.Edge(dex, oidc, provider, context);
        }
    }

    /// <summary>Sources that only a connector knows, as nodes of the graph.</summary>
    public static IEnumerable<LoginNode> Upstreams(DexProviderSpec dex) =>
        dex.Connectors.Where(connector => connector is not OidcConnectorSpec).Select(connector => new LoginNode(
            DexUpstream.NameOf(dex, connector), LoginRole.Upstream, connector.Type ?? "oidc", null, null, null, connector.NameSpan));

    /// <summary>The callback of every connector.</summary>
    public static StringNode Callback(DexProviderSpec dex) =>
        Trace.Derived(dex.Url + "/callback", "redirect URI: issuer + \"/callback\"", Trace.Given(dex, "url"));

    /// <summary>What other providers call it.</summary>
    public static StringNode DisplayName(DexProviderSpec dex) =>
        Trace.Derived($"Dex at {Urls.HostOf(dex.Url)}", "display name: by the host of url", Trace.Given(dex, "url"));

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(DexProviderSpec dex, LoginGraph graph, LinkContext context, EpinioPart? epinio)
    {
        var secrets = DexSecrets.For(dex, context.Spec);
        var clients = new DexClients(dex, secrets).All(graph).ToList();
        var users = dex.Users.Select(user => User(user, secrets)).ToList();
        var connectors = dex.Connectors.Select(c => DexConnectorModel.Of(dex, c, graph, secrets, context)).OfType<Node>().ToList();
        var storage = DexSettings.Storage(dex, secrets);
        var model = CommonModel.Of(dex, context)
            .Add("namespace", Trace.Text(dex, "namespace", dex.Namespace))
            .Add("createNamespace", Trace.Flag(dex, "createNamespace", dex.CreateNamespace))
            .Add("secretName", Trace.Text(dex, "secretName", dex.SecretName))
            .Add("issuer", Trace.Text(dex, "url", dex.Url))
            .Add("storage", storage)
            .Add("web", DexSettings.Web(dex, epinio?.AllowedOrigins ?? []))
            .Add("oauth2", DexSettings.OAuth2(dex))
            .Add("settings", DexSettings.Optional(dex, secrets))
            .List("connectors", connectors)
            .List("clients", clients)
            .Add("enablePasswordDB", Trace.Given(dex, "enablePasswordDB") ?? new BooleanNode(users.Count > 0))
            .List("users", users)
            .Add("epinio", epinio?.Model)
            .Add("environmentSecret", EnvironmentSecret(dex, secrets))
            .Build();
        return new TemplateInstance("dex", dex.Name, dex.Cluster, model, Payloads(dex, epinio));
    }

    private static Node User(DexUserSpec user, DexSecrets secrets)
    {
        var (inline, variable) = secrets.Named(Trace.Secret(user.Hash), "user", user.Name, "hash");
        return new ModelBuilder()
            .Add("username", Trace.Name(user))
            .Given(user, "email")
            .Given(user, "userID")
            .Add("hash", inline)
            .Add("hashFromEnv", variable)
            .Build();
    }

    private static MapNode? EnvironmentSecret(DexProviderSpec dex, DexSecrets secrets)
    {
        var data = secrets.Variables;
        return data.Entries.IsEmpty
            ? null
            : new ModelBuilder()
                .Add("name", Trace.Derived(dex.Name + "-env", "name of the Secret that Dex's environment comes from", Trace.Name(dex)))
                .Add("data", data)
                .Build();
    }

    private static ImmutableArray<PayloadSchema> Payloads(DexProviderSpec dex, EpinioPart? epinio)
    {
        var target = $"Secret/{dex.SecretName}";
        var config = new PayloadSchema(target, "config.yaml", DexVersions.Schema(dex.Version));
        return epinio?.RolesSchema is { } roles ? [config, new PayloadSchema(target, "rolesMapping", roles)] : [config];
    }
}
