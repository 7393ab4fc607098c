// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec;
using Render.Yaml;
using Render.Yaml.Env;
using Render.Yaml.Toml;

namespace Render.Tests.Identity.Systems;

/// <summary>What the cases render is written, read as its consumer reads it, and is the model again.</summary>
public sealed class SystemCaseRoundTripTests
{
    public static TheoryData<string> MkeCases => [.. SystemCase.Names.Where(HasType<MkeApplicationSpec>)];

    public static TheoryData<string> EpinioCases => [.. SystemCase.Names.Where(HasType<EpinioApplicationSpec>)];

    public static TheoryData<string> HeadlampCases => [.. SystemCase.Names.Where(HasType<HeadlampApplicationSpec>)];

    [Theory]
    [MemberData(nameof(MkeCases))]
    public void Mkes_toml_is_the_spec_again(string name)
    {
        var environment = SystemCase.Link(name);
        foreach (var app in environment.Spec.Applications.OfType<MkeApplicationSpec>())
        {
            var written = EmbeddedText.Write(new EmbeddedNode(EmbeddedFormat.Toml, WithoutSecrets(Rendered.Document(environment, $"{app.Name}/files/external-identity-provider.toml"))));
            var provider = TomlReader.Read(new SourceText("mke.toml", written), DocumentBudget.Source).Value.ShouldNotBeNull().At("auth", "external_identity_provider").ShouldNotBeNull();

            var edge = environment.Graph.From(app.Name).ShouldHaveSingleItem();
            provider.TextAt("wellKnownConfigUrl").ShouldBe(edge.Issuer.ShouldNotBeNull().Value + "/.well-known/openid-configuration");
            provider.TextAt("clientId").ShouldBe(app.ClientID);
            provider.TextAt("usernameClaim").ShouldBe(app.UsernameClaim);
            (provider.At("caBundle") as StringNode)?.Value.ShouldBe(edge.Authority?.Pem.Value);
            Criteria(provider, "signInCriteria").ShouldBe(app.SignInCriteria.Select(Words));
            Criteria(provider, "adminRoleCriteria").ShouldBe(app.AdminRoleCriteria.Select(Words));
        }
    }

    [Theory]
    [MemberData(nameof(EpinioCases))]
    public void Epinios_roles_mapping_is_the_spec_again(string name)
    {
        var environment = SystemCase.Link(name);
        foreach (var app in environment.Spec.Applications.OfType<EpinioApplicationSpec>())
        {
            var secret = Rendered.Document(environment, $"{app.Provider}/40-configuration/config.yaml");
            if (secret.At("stringData", "rolesMapping") is not EmbeddedNode mapping)
            {
                (app.Roles.Count + app.RolesMapping.Entries.Length).ShouldBe(0);
                continue;
            }

            var read = YamlReader.ReadSingle(new SourceText("rolesMapping", EmbeddedText.Write(mapping)), DocumentBudget.Source).Value.ShouldBeOfType<ListNode>();
            read.Items.Select(item => item.TextAt("connectorId")).ShouldBeUnique();
            Lines(read).ShouldBe(Lines(app), ignoreOrder: true);
        }
    }

    [Theory]
    [MemberData(nameof(HeadlampCases))]
    public void Headlamps_variables_are_the_client_again(string name)
    {
        var environment = SystemCase.Link(name);
        foreach (var app in environment.Spec.Applications.OfType<HeadlampApplicationSpec>())
        {
            if (environment.Graph.From(app.Name).Any(login => login.IsPending))
                continue;

            var written = EmbeddedText.Write(new EmbeddedNode(EmbeddedFormat.Env, WithoutSecrets(Rendered.Document(environment, $"{app.Name}/files/headlamp.env"))));
            var read = EnvReader.Read(new SourceText("headlamp.env", written), DocumentBudget.Source).Value.ShouldNotBeNull();

            var edge = environment.Graph.From(app.Name).ShouldHaveSingleItem();
            read.TextAt("HEADLAMP_CONFIG_OIDC_CLIENT_ID").ShouldBe(edge.Clients[0].Id?.Value);
            read.TextAt("HEADLAMP_CONFIG_OIDC_IDP_ISSUER_URL").ShouldBe(edge.Issuer?.Value);
            read.TextAt("HEADLAMP_CONFIG_OIDC_SCOPES").Split(',').ShouldBe(edge.Clients[0].Scopes.Select(scope => scope.Value).Where(scope => scope != "openid"));
        }
    }

    private static bool HasType<T>(string name)
        where T : ApplicationSpec => SystemCase.Link(name).Spec.Applications.OfType<T>().Any();

    /// <summary>Files other than Kubernetes objects never hold a secret.</summary>
    private static MapNode WithoutSecrets(MapNode map) => map.WithEntries(
    [
        .. map.Entries.Where(entry => entry.Value is not SecretNode)
            .Select(entry => entry.Value is MapNode child ? entry with { Value = WithoutSecrets(child) } : entry),
    ]);

    private static IEnumerable<string> Criteria(Node provider, string key) =>
        (provider.At(key) as ListNode)?.Items.Select(item => $"{item.TextAt("term")} {item.TextAt("matchType")} {item.TextAt("value")}") ?? [];

    private static string Words(MkeCriterionSpec criterion) => $"{criterion.Term} {criterion.MatchType} {criterion.Value}";

    private static IEnumerable<string> Lines(ListNode mapping) =>
        from connector in mapping.Items
        from line in connector.At("groups").ShouldBeOfType<ListNode>().Items
        from role in line.At("role") is StringNode one ? [one.Value] : line.TextsAt("roles")
        select $"{connector.TextAt("connectorId")} {line.TextAt("id")} {role}";

    private static IEnumerable<string> Lines(EpinioApplicationSpec app) => app.Roles.Count > 0
        ? app.Roles.SelectMany(line => line.Roles.Append(line.Role).OfType<string>().Select(role => $"{line.Connector} {line.Group} {role}"))
        : app.RolesMapping.Entries.SelectMany(entry => ((ListNode)entry.Value).Items.Cast<StringNode>()
            .Select(role => $"{(entry.Key.StartsWith("github_team://", StringComparison.Ordinal) ? "rancher" : "github")} {entry.Key} {role.Value}"));
}
