// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Testing;

namespace Render.Tests.Schema;

public sealed class RepositorySchemaTests
{
    public static TheoryData<string> AllFiles => [.. RepositorySchemas.Files().Select(file => file.Value)];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_shipped_schema_compiles_without_a_finding(string file)
    {
        var result = RepositorySchemas.Catalog.Find(RepoPath.Of(file)).ShouldNotBeNull();

        result.Diagnostics.Select(d => $"{d} {d.Message}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_shipped_schema_fits_its_metaschema(string file)
    {
        var metaschema = SchemaCase.Validator("""{"$ref": "https://json-schema.org/draft/2020-12/schema"}""");
        var bytes = File.ReadAllBytes(RepositoryRoot.Combine(file));
        var document = JsonReader.Read(file, bytes, DocumentBudget.Source).Value.ShouldNotBeNull();

        metaschema.Validate(document).Select(v => $"{v.Path} {v.Message}").ShouldBeEmpty();
        ((StringNode?)((MapNode)document)["$schema"])?.Value.ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Theory]
    [InlineData("v1", "Secret", """{"metadata": {"name": "headlamp-oidc", "namespace": "headlamp"}, "type": "Opaque", "data": {"OIDC_CLIENT_ID": "YQ=="}}""")]
    [InlineData("v1", "ConfigMap", """{"metadata": {"name": "ca", "namespace": "headlamp", "labels": {"app.kubernetes.io/name": "headlamp"}}, "data": {"ca.pem": "x"}}""")]
    [InlineData("v1", "Namespace", """{"metadata": {"name": "headlamp"}}""")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization", """{"resources": ["secret.yaml", "../other"]}""")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1", "Kustomization", """{"metadata": {"name": "a", "namespace": "flux-system"}, "spec": {"interval": "10m", "prune": true, "path": "./", "sourceRef": {"kind": "GitRepository", "name": "platform"}}}""")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"secretStoreRef": {"kind": "ClusterSecretStore", "name": "vault"}, "target": {"template": {"data": {"k": "{{ .v }}"}}}, "data": [{"secretKey": "v", "remoteRef": {"key": "prod/dex", "property": "rancher"}}]}}""")]
    [InlineData("apps/v1", "Deployment", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "a"}}, "template": {"metadata": {"labels": {"app": "a"}}, "spec": {"containers": [{"name": "a", "image": "a:1", "ports": [{"containerPort": 80}], "resources": {"limits": {"cpu": 1, "memory": "64Mi"}}, "livenessProbe": {"httpGet": {"path": "/", "port": "http"}}}], "volumes": [{"name": "v", "emptyDir": {}}]}}}}""")]
    [InlineData("networking.k8s.io/v1", "Ingress", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"rules": [{"host": "a.example.com", "http": {"paths": [{"path": "/", "pathType": "Prefix", "backend": {"service": {"name": "a", "port": {"number": 80}}}}]}}]}}""")]
    [InlineData("management.cattle.io/v3", "Feature", """{"metadata": {"name": "oidc-provider"}, "spec": {"value": true}}""")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", """{"metadata": {"name": "oidc:admins"}, "subjects": [{"kind": "Group", "name": "oidc:admins", "apiGroup": "rbac.authorization.k8s.io"}], "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "cluster-admin"}}""")]
    [InlineData("rbac.authorization.k8s.io/v1", "Role", """{"metadata": {"name": "a", "namespace": "b"}, "rules": [{"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]}]}""")]
    [InlineData("helm.toolkit.fluxcd.io/v2", "HelmRelease", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"interval": "10m", "chart": {"spec": {"chart": "dex", "sourceRef": {"kind": "HelmRepository", "name": "dex"}}}, "values": {"any": 1}}}""")]
    [InlineData("external-secrets.io/v1", "ClusterSecretStore", """{"metadata": {"name": "rancher"}, "spec": {"provider": {"kubernetes": {"remoteNamespace": "cattle-oidc-client-secrets", "server": {"url": "https://kubernetes.default"}, "auth": {"serviceAccount": {"name": "reader", "namespace": "epinio"}}}}}}""")]
    [InlineData("config.openshift.io/v1", "Authentication", """{"metadata": {"name": "cluster"}, "spec": {"type": "OIDC", "oidcProviders": [{"name": "keycloak", "issuer": {"issuerURL": "https://kc.example.com/realms/master", "audiences": ["console-test", "oc-cli-test"]}, "claimMappings": {"username": {"claim": "email", "prefixPolicy": "Prefix", "prefix": {"prefixString": "oidc:"}}, "groups": {"claim": "groups", "prefix": "oidc:"}}, "oidcClients": [{"componentName": "console", "componentNamespace": "openshift-console", "clientID": "console-test", "clientSecret": {"name": "a"}}]}]}}""")]
    public void A_usual_object_is_valid(string apiVersion, string kind, string rest) =>
        Validate(apiVersion, kind, rest).Select(v => $"{v.Path}: {v.Message}").ShouldBeEmpty();

    [Theory]
    [InlineData("v1", "Secret", """{"metadata": {"name": "My_Secret", "namespace": "a"}}""", "metadata.name", "Expected a DNS subdomain")]
    [InlineData("v1", "Secret", """{"metadata": {"name": "a"}}""", "metadata", "The key 'namespace' is missing.")]
    [InlineData("v1", "Secret", """{"metadata": {"name": "a", "namespace": "b", "lables": {}}}""", "metadata.lables", "Unknown key 'lables'.")]
    [InlineData("v1", "Secret", """{"metadata": {"name": "a", "namespace": "b"}, "data": {"a b": "YQ=="}}""", "data[\"a b\"]", "The key 'a b' is not allowed")]
    [InlineData("v1", "Secret", """{"metadata": {"name": "a", "namespace": "b"}, "data": {"a": "clear text"}}""", "data.a", "Expected text in base64")]
    [InlineData("v1", "Secret", """{"metadata": {"name": "a", "namespace": "b"}, "type": "kubernetes.io/tls", "data": {"tls.crt": ""}}""", "data", "The key 'tls.key' is missing.")]
    [InlineData("v1", "Namespace", """{"metadata": {"name": "a", "namespace": "b"}}""", "metadata.namespace", "The key 'namespace' is not allowed here.")]
    [InlineData("v1", "Namespace", """{"metadata": {"name": "a.b"}}""", "metadata.name", "Expected a DNS label")]
    [InlineData("v1", "ConfigMap", """{"metadata": {"name": "a", "namespace": "b", "annotations": {"x": 1}}}""", "metadata.annotations.x", "Expected a string, found an integer.")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1", "Kustomization", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"interval": "10", "prune": true, "sourceRef": {"kind": "GitRepository", "name": "p"}}}""", "spec.interval", "Expected a duration such as 10m")]
    [InlineData("management.cattle.io/v3", "OIDCClient", """{"metadata": {"name": "a", "annotations": {"cattle.io/oidc-client-secret-create": "true"}}, "spec": {"tokenExpirationSeconds": 1, "refreshTokenExpirationSeconds": 1}}""", "metadata.annotations[\"cattle.io/oidc-client-secret-create\"]", "The key 'cattle.io/oidc-client-secret-create' is not allowed here.")]
    [InlineData("config.openshift.io/v1", "Authentication", """{"metadata": {"name": "cluster"}, "spec": {"type": "OIDC", "webhookTokenAuthenticator": null}}""", "spec.webhookTokenAuthenticator", "The key 'webhookTokenAuthenticator' is not allowed here.")]
    [InlineData("config.openshift.io/v1", "Authentication", """{"metadata": {"name": "main"}, "spec": {}}""", "metadata.name", "Expected 'cluster', found 'main'.")]
    [InlineData("apps/v1", "Deployment", """{"metadata": {"name": "a", "namespace": "b"}, "spec": {"selector": {}, "template": {"spec": {"containers": [{"name": "a", "image": "b", "env": [{"name": "A", "value": "b", "valueFrom": {"secretKeyRef": {"name": "a", "key": "b"}}}]}]}}}}""", "spec.template.spec.containers[0].env[0].value", "The keys 'value' and 'valueFrom' must not stand together.")]
    [InlineData("rbac.authorization.k8s.io/v1", "RoleBinding", """{"metadata": {"name": "a", "namespace": "b"}, "subjects": [{"kind": "ServiceAccount", "name": "x"}], "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"}}""", "subjects[0]", "The key 'namespace' is missing.")]
    public void What_the_server_would_refuse_is_refused(string apiVersion, string kind, string rest, string path, string says)
    {
        var violation = Validate(apiVersion, kind, rest).ShouldHaveSingleItem();

        violation.Path.ToString().ShouldBe(path);
        violation.Message.ShouldStartWith(says);
        violation.SchemaLocation.ShouldStartWith("schemas/kubernetes/");
    }

    private static IReadOnlyList<SchemaViolation> Validate(string apiVersion, string kind, string rest)
    {
        var validator = RepositorySchemas.Catalog.Find(GroupVersionKind.Of(apiVersion, kind)).ShouldNotBeNull().Value.ShouldNotBeNull();
        return validator.Validate(SchemaCase.Json($$"""{"apiVersion": "{{apiVersion}}", "kind": "{{kind}}", {{rest[1..]}}"""));
    }
}
