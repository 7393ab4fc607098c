// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Oidc;

/// <summary>Providers that Render does not configure: it knows what they offer and writes a sheet for whoever registers clients.</summary>
internal static class OidcSystem
{
    private static readonly string[] StandardScopes = ["openid", "profile", "email", "offline_access"];

    private static readonly ClaimSource[] Standard =
    [
        new("sub", null), new("name", "profile"), new("preferred_username", "profile"), new("email", "email"), new("email_verified", "email"),
    ];

    /// <summary>What the provider offers.</summary>
    public static ProviderProfile Describe(OidcProviderSpec spec, LinkContext context)
    {
        var path = $"providers.{spec.Name}";
        var authority = context.Authority(spec.CA, path + ".ca");
        return spec.Preset switch
        {
            OidcPreset.Keycloak => Profile(spec, context, authority, [new("given_name", "profile"), new("family_name", "profile")]),
            OidcPreset.Entra => Profile(spec, context, authority, [new("oid", "profile"), new("tid", "profile"), new("roles", null)]),
            _ => Profile(spec, context, authority, []) with { HasOtherClaims = true, HasOtherScopes = true },
        };
    }

    /// <summary>What the templates of the registration sheet see; null when nobody logs in through the provider.</summary>
    public static TemplateInstance? Build(OidcProviderSpec spec, LoginGraph graph, LinkContext context)
    {
        var edges = graph.To(spec.Name).ToList();
        if (edges.Count == 0)
            return null;

        var issuer = edges[0].Issuer;
        var model = CommonModel.Of(spec, context)
            .Add("issuer", issuer)
            .Add("preset", Trace.Text(spec, "preset", "generic"))
            .List("clients", Registration.Of(graph, spec.Name).Select(ClientModel.Of))
            .Build();
        return new TemplateInstance("oidc", spec.Name, null, model, []);
    }

    private static ProviderProfile Profile(
        OidcProviderSpec spec, LinkContext context, CertificateAuthority? authority, IEnumerable<ClaimSource> more) =>
        new(spec, IssuerOf(spec, context), ClientOwner.Foreign)
        {
            Authority = authority,
            Scopes = [.. StandardScopes.Concat(spec.Scopes).Distinct(StringComparer.Ordinal)],
            Claims = [.. Standard.Concat(more).Concat(spec.Claims.Select(claim => new ClaimSource(claim, spec.Scopes.Contains(claim, StringComparer.Ordinal) ? claim : null)))],
        };

    private static StringNode IssuerOf(OidcProviderSpec spec, LinkContext context)
    {
        if (Trace.Given(spec, "issuer") is StringNode issuer)
            return issuer;

        if (spec is { Preset: OidcPreset.Entra, Tenant: { } tenant })
            return Trace.Derived($"https://login.microsoftonline.com/{tenant}/v2.0", "issuer of Entra ID: its URL, the tenant, \"/v2.0\"", Trace.Given(spec, "tenant"));

        context.Diagnostics.Add(SpecErrors.NeededBecause(spec.NameSpan, $"providers.{spec.Name}", "issuer", "nothing else tells the provider's issuer"));
        return new StringNode("https://issuer.invalid", SourceSpan.None);
    }
}
