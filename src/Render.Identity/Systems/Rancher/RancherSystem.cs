// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Rancher;

/// <summary>Rancher as provider: an OIDCClient for each login, and the feature flag where it is wanted.</summary>
internal static class RancherSystem
{
    private static readonly string[] BuiltInScopes = ["openid", "profile", "offline_access"];

    /// <summary>What Rancher offers in its version.</summary>
    public static ProviderProfile Describe(RancherProviderSpec spec, LinkContext context)
    {
        var path = $"providers.{spec.Name}";
        context.Cluster(spec, path, spec.Cluster);
        var issuer = Trace.Derived(spec.Url + "/oidc", "issuer of Rancher: url + \"/oidc\"", Trace.Given(spec, "url"));
        var groupsScope = RancherVersions.HasClientScopes(spec.Version) ? "groups" : null;
        return new ProviderProfile(spec, issuer, ClientOwner.Generated)
        {
            Authority = context.Authority(spec.CA, path + ".ca"),
            Scopes = groupsScope is null ? [.. BuiltInScopes] : [.. BuiltInScopes, groupsScope],
            Claims = [new("sub", null), new("name", "profile"), new("groups", groupsScope), new("auth_provider", null)],
            NeedsPkce = true,
        };
    }

    /// <summary>What the templates see.</summary>
    public static TemplateInstance Build(RancherProviderSpec spec, LoginGraph graph, LinkContext context)
    {
        var model = CommonModel.Of(spec, context)
            .Add("issuer", graph.Nodes.First(node => node.Name == spec.Name).Issuer)
            .Add("manageFeature", Trace.Flag(spec, "manageFeature", spec.ManageFeature))
            .List("clients", Registration.Of(graph, spec.Name).Select(registration => Client(spec, registration)))
            .Build();
        return new TemplateInstance("rancher", spec.Name, spec.Cluster, model, []);
    }

    private static Node Client(RancherProviderSpec spec, Registration registration)
    {
        var client = registration.Client;
        return new ModelBuilder()
            .Add("name", Trace.Derived(client.Name, "name of the registration"))
            .Add("description", Trace.Derived($"{client.DisplayName.Value}, registered by Render", "description", client.DisplayName))
            .List("redirectUris", client.RedirectUris)
            .Add("scopes", AllowedScopes(spec, client))
            .Add("tokenExpirationSeconds", Trace.Number(spec, "tokenExpirationSeconds", spec.TokenExpirationSeconds))
            .Add("refreshTokenExpirationSeconds", Trace.Number(spec, "refreshTokenExpirationSeconds", spec.RefreshTokenExpirationSeconds))
            .Add("annotations", spec.Annotations.Entries.Length == 0 ? null : Trace.FromSpec(spec.Annotations))
            .Build();
    }

    /// <summary>
    /// The list replaces Rancher's built-in one, so the built-in scopes come first; null where the version does not know the field.
    /// </summary>
    private static ListNode? AllowedScopes(RancherProviderSpec spec, LoginClient client)
    {
        if (!RancherVersions.HasClientScopes(spec.Version))
            return null;

        var builtIn = BuiltInScopes.Select(scope => Trace.Default(scope, "Rancher's own list, which scopes replaces"));
        var asked = client.Scopes.Where(scope => !BuiltInScopes.Contains(scope.Value, StringComparer.Ordinal));
        return Trees.List([.. builtIn, .. asked]);
    }
}
