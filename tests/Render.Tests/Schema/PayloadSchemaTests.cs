// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.Tests.Schema;

/// <summary>The payload schemas against the limits of each system.</summary>
public sealed class PayloadSchemaTests
{
    private const string Dex = """
        "issuer": "https://auth.example.com", "storage": {"type": "kubernetes", "config": {"inCluster": true}},
        "web": {"http": "0.0.0.0:5556"}, "oauth2": {"skipApprovalScreen": true}, "enablePasswordDB": true
        """;

    private const string Connector = """
        "issuer": "https://rancher.example.com/oidc", "clientID": "client-a", "clientSecret": "$RANCHER_CLIENT_SECRET",
        "redirectURI": "https://auth.example.com/callback", "scopes": ["openid", "profile", "offline_access"], "insecureEnableGroups": true,
        "claimMapping": {"email": "name"}
        """;

    private const string Jwt = """
        "issuer": {"url": "https://a", "audiences": ["b"]}, "claimMappings": {"username": {"claim": "email", "prefix": ""}}
        """;

    [Theory]
    [InlineData("dex-config_2.37", "{" + Dex + "}")]
    [InlineData("dex-config_2.37", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "rancher", "name": "Rancher", "config": {""" + Connector + "}}]}")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "rancher", "name": "Rancher", "config": {"pkceChallenge": "S256", """ + Connector + "}}]}")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "staticClients": [{"id": "epinio-cli", "name": "Epinio cli", "public": true}, {"id": "a", "name": "A", "secretEnv": "A", "redirectURIs": ["https://a"]}]}""")]
    [InlineData("dex-config_main", "{" + Dex + """, "staticClients": [{"id": "a", "name": "A", "secret": "s", "refreshTokenLifetime": "session"}]}""")]
    [InlineData("roles-mapping_1.5", """[{"connectorId": "rancher", "groups": [{"id": "github_team://1", "role": "admin"}]}]""")]
    [InlineData("roles-mapping_1.11", """[{"connectorId": "rancher", "groups": [{"id": "github_team://1", "roles": ["admin", "user:workspace"]}]}]""")]
    [InlineData("mke_3", """{"auth": {"external_identity_provider": {"wellKnownConfigUrl": "https://a/.well-known/openid-configuration", "clientId": "mke", "signInCriteria": [{"term": "groups", "value": "a", "matchType": "contains"}]}}}""")]
    [InlineData("headlamp-values", """{"config": {"oidc": {"secret": {"create": false}, "externalSecret": {"enabled": true, "name": "headlamp-oidc"}, "callbackURL": "https://h/oidc-callback"}}}""")]
    [InlineData("headlamp-oidc-secret", """{"OIDC_CLIENT_ID": "a", "OIDC_CLIENT_SECRET": "b", "OIDC_ISSUER_URL": "https://a", "HEADLAMP_CONFIG_OIDC_CA_FILE": "/ca"}""")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "jwt": [{""" + Jwt + "}]}")]
    [InlineData("authentication-configuration_v1beta1", """{"apiVersion": "apiserver.config.k8s.io/v1beta1", "kind": "AuthenticationConfiguration", "anonymous": {"enabled": true, "conditions": [{"path": "/livez"}]}}""")]
    public void What_the_system_reads_is_valid(string schema, string payload) => Validate(schema, payload).Select(v => $"{v.Path}: {v.Message}").ShouldBeEmpty();

    [Theory]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connecters": []}""", "connecters", "Unknown key 'connecters'.")]
    [InlineData("dex-config_2.37", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "a", "name": "A", "config": {"pkceChallenge": "S256", """ + Connector + "}}]}", "connectors[0].config.pkceChallenge", "Unknown key 'pkceChallenge'.")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "local", "name": "A", "config": {""" + Connector + "}}]}", "connectors[0].id", "Expected an id other than 'local'")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "a", "name": "A", "config": {"hostedDomains": ["a"], """ + Connector + "}}]}", "connectors[0].config.hostedDomains", "Expected at most 0 items")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connectors": [{"type": "oidc", "id": "a", "name": "A", "config": {"userIDKey": "pa$$word", """ + Connector + "}}]}", "connectors[0].config.userIDKey", "Expected text without '$'")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "connectors": [{"type": "github", "id": "a", "name": "A", "config": {"clientID": "a", "clientSecret": "$A", "redirectURI": "https://a/callback", "org": "a", "orgs": []}}]}""", "connectors[0].config.org", "The keys 'org' and 'orgs' must not stand together.")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "staticClients": [{"id": "a", "name": "A"}]}""", "staticClients[0]", "The key 'secret' or 'secretEnv' is missing.")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "staticClients": [{"id": "a", "idEnv": "A", "name": "A", "public": true}]}""", "staticClients[0].idEnv", "Only one of 'id' and 'idEnv' may be set.")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "staticClients": [{"id": "a", "public": true}]}""", "staticClients[0]", "The key 'name' is missing.")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "grpc": {"tlsClientCA": "/ca"}}""", "grpc.tlsClientCA", "The key 'tlsClientCA' needs 'tlsCert' beside it")]
    [InlineData("dex-config_2.45", "{" + Dex + """, "expiry": {"idTokens": "1d"}}""", "expiry.idTokens", "Expected a duration")]
    [InlineData("dex-config_2.45", """{"issuer": "https://a", "storage": {"type": "memory"}, "staticPasswords": [{"email": "a", "username": "a", "userID": "1", "hash": "x"}]}""", "", "The key 'enablePasswordDB' is missing.")]
    [InlineData("dex-config_2.37", """{"issuer": "https://a", "storage": {"type": "memory"}, "signer": {"type": "local"}}""", "signer", "Unknown key 'signer'.")]
    [InlineData("roles-mapping_1.11", """{"admins": ["admin"]}""", "", "Expected a list, found a map of 1 entry.")]
    [InlineData("roles-mapping_1.11", """[{"connectorId": "a", "groups": [{"id": "g", "role": "admin"}]}]""", "[0].groups[0].role", "Unknown key 'role'.")]
    [InlineData("roles-mapping_1.5", """[{"connectorId": "a", "groups": [{"id": "g", "roles": ["admin"]}]}]""", "[0].groups[0].roles", "Unknown key 'roles'.")]
    [InlineData("roles-mapping_1.11", """[{"connectorId": "a", "groups": []}, {"connectorId": "a", "groups": []}]""", "[1]", "The item has the same 'connectorId' as item 1")]
    [InlineData("mke_3", """{"auth": {"external_identity_provider": {"wellKnownConfigUrl": "https://a", "clientId": "mke"}}}""", "auth.external_identity_provider.wellKnownConfigUrl", "Expected a URL that ends in /.well-known/openid-configuration")]
    [InlineData("mke_3", """{"auth": {"external_identity_provider": {"wellKnownConfigUrl": "https://a/.well-known/openid-configuration", "clientId": "mke", "adminRoleCriteria": [{"term": "a", "value": "b", "matchType": "prefix"}]}}}""", "auth.external_identity_provider.adminRoleCriteria[0].matchType", "Expected 'must' or 'contains'")]
    [InlineData("headlamp-values", """{"config": {"oidc": {"externalSecret": {"enabled": true, "name": "a"}}}}""", "config.oidc", "The key 'secret' is missing.")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "jwt": [{""" + Jwt + """}, {"claimMappings": {"username": {"claim": "sub", "prefix": "a:"}}, "issuer": {"url": "https://a", "audiences": ["c"]}}]}""", "jwt", "No two issuers may have the same url")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "jwt": [{"issuer": {"url": "https://a", "audiences": ["b", "c"]}, "claimMappings": {"username": {"claim": "sub", "prefix": ""}}}]}""", "jwt[0].issuer", "The key 'audienceMatchPolicy' is missing.")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "jwt": [{"issuer": {"url": "https://a", "audiences": ["b"]}, "claimMappings": {"username": {"claim": "sub"}}}]}""", "jwt[0].claimMappings.username", "The key 'prefix' is missing.")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "jwt": [{"issuer": {"url": "https://a", "discoveryURL": "https://a/", "audiences": ["b"]}, "claimMappings": {"username": {"claim": "sub", "prefix": ""}}}]}""", "jwt[0].issuer", "The discovery URL must differ")]
    [InlineData("authentication-configuration_v1", """{"apiVersion": "apiserver.config.k8s.io/v1", "kind": "AuthenticationConfiguration", "anonymous": {"enabled": false, "conditions": []}}""", "anonymous.conditions", "The key 'conditions' is not allowed here.")]
    public void What_the_system_refuses_or_ignores_is_refused(string schema, string payload, string path, string says)
    {
        var violation = Validate(schema, payload).ShouldHaveSingleItem();

        violation.Path.ToString().ShouldBe(path);
        violation.Message.ShouldStartWith(says);
    }

    private static IReadOnlyList<SchemaViolation> Validate(string schema, string payload) =>
        RepositorySchemas.Catalog.FindPayload($"{schema}.schema.json").ShouldNotBeNull().Value.ShouldNotBeNull().Validate(SchemaCase.Json(payload));
}
