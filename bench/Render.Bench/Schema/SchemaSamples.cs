// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;

namespace Render.Bench.Schema;

/// <summary>Objects and an answer of an API server. The same text every time.</summary>
internal static class SchemaSamples
{
    /// <summary>A Deployment of 1.2 KB.</summary>
    public const string Deployment = """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"dex","namespace":"epinio","labels":{"app.kubernetes.io/name":"dex","app.kubernetes.io/managed-by":"render"},"annotations":{"reloader.stakater.com/auto":"true"}},
        "spec":{"replicas":2,"selector":{"matchLabels":{"app.kubernetes.io/name":"dex"}},"template":{"metadata":{"labels":{"app.kubernetes.io/name":"dex"}},
        "spec":{"serviceAccountName":"dex","containers":[{"name":"dex","image":"ghcr.io/dexidp/dex:v2.45.1","imagePullPolicy":"IfNotPresent","args":["dex","serve","/etc/dex/config.yaml"],
        "ports":[{"name":"http","containerPort":5556,"protocol":"TCP"},{"name":"telemetry","containerPort":5558}],"envFrom":[{"secretRef":{"name":"dex-env"}}],
        "env":[{"name":"KUBERNETES_POD_NAMESPACE","valueFrom":{"fieldRef":{"fieldPath":"metadata.namespace"}}},{"name":"LEVEL","value":"info"}],
        "livenessProbe":{"httpGet":{"path":"/healthz/live","port":"telemetry"}},"readinessProbe":{"httpGet":{"path":"/healthz/ready","port":"telemetry"}},
        "resources":{"limits":{"memory":"128Mi"},"requests":{"cpu":"50m","memory":"64Mi"}},"volumeMounts":[{"name":"config","mountPath":"/etc/dex","readOnly":true}]}],
        "volumes":[{"name":"config","secret":{"secretName":"dex-config"}}]}}}}
        """;

    /// <summary>OpenShift's Authentication with one provider.</summary>
    public const string Authentication = """
        {"apiVersion":"config.openshift.io/v1","kind":"Authentication","metadata":{"name":"cluster","annotations":{"kustomize.toolkit.fluxcd.io/prune":"disabled"}},
        "spec":{"type":"OIDC","oidcProviders":[{"name":"keycloak","issuer":{"issuerURL":"https://keycloak.example.com/realms/master","audiences":["console-test","oc-cli-test"],"issuerCertificateAuthority":{"name":"keycloak-ca"}},
        "claimMappings":{"username":{"claim":"email","prefixPolicy":"Prefix","prefix":{"prefixString":"oidc-user:"}},"groups":{"claim":"groups","prefix":"oidc-groups:"},"extra":[{"key":"example.com/team","valueExpression":"claims.team"}]},
        "claimValidationRules":[{"type":"RequiredClaim","requiredClaim":{"claim":"tenant","requiredValue":"a"}}],
        "oidcClients":[{"componentName":"console","componentNamespace":"openshift-console","clientID":"console-test","clientSecret":{"name":"console-secret"},"extraScopes":["email"]},
        {"componentName":"cli","componentNamespace":"openshift-console","clientID":"oc-cli-test"}]}]}}
        """;

    private const string Item = """
        {"metadata":{"name":"secret-#1","namespace":"team-#2","uid":"6f3c0000-#3","resourceVersion":"#1","generation":7,"creationTimestamp":"2026-01-01T00:00:00Z","labels":{"app.kubernetes.io/name":"dex","kustomize.toolkit.fluxcd.io/name":"platform"},"managedFields":[{"manager":"kustomize-controller","operation":"Apply","apiVersion":"v1","time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:data":{"f:config.yaml":{},"f:issuer":{}},"f:metadata":{"f:labels":{"f:app.kubernetes.io/name":{}}}}}]},"type":"Opaque","data":{"issuer":"#4","config.yaml":"#5"}}
        """;

    /// <summary>A LIST answer as an API server sends it: on one line, with managed fields.</summary>
    public static byte[] List(int count) => Encoding.UTF8.GetBytes(
        $$"""{"kind":"SecretList","apiVersion":"v1","metadata":{"resourceVersion":"123456"},"items":[{{string.Join(',', Enumerable.Range(0, count).Select(ItemOf))}}]}""");

    /// <summary>A sample as a tree.</summary>
    public static Node Tree(string json) =>
        JsonReader.Read("sample.json", Encoding.UTF8.GetBytes(json), DocumentBudget.Source).Value ?? throw new InvalidOperationException("The sample is no JSON.");

    private static string ItemOf(int number) => Item
        .Replace("#1", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("#2", (number % 40).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("#3", (number * 7919).ToString("x12", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("#4", Base64($"https://auth-{number}.example.com"), StringComparison.Ordinal)
        .Replace("#5", Base64(new string('x', 400) + number), StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
