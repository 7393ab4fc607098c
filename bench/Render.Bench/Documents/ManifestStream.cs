// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Bench.Documents;

/// <summary>Manifests as a platform team has them: secrets with configuration, deployments, registrations. The same text every time.</summary>
internal static class ManifestStream
{
    /// <summary>A stream of manifests with an average of about 670 bytes.</summary>
    public static string Create(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append("---\n");

            text.Append(CultureInfo.InvariantCulture, $"apiVersion: {ApiVersion(i)}\nkind: {Kind(i)}\nmetadata:\n  name: object-{i}\n  namespace: team-{i % 40}\n");
            text.Append("  labels:\n    app.kubernetes.io/name: dex\n    app.kubernetes.io/managed-by: render\n");
            text.Append(CultureInfo.InvariantCulture, $"  annotations:\n    render.dev/digest: sha256:{i * 7919:x16}{i * 104_729:x16}\n");
            text.Append((i % 4) switch
            {
                0 => Secret(i),
                1 => Deployment(i),
                2 => Registration(i),
                _ => Role(i),
            });
        }

        return text.ToString();
    }

    private static string ApiVersion(int i) => (i % 4) switch
    {
        0 => "v1",
        1 => "apps/v1",
        2 => "management.cattle.io/v3",
        _ => "rbac.authorization.k8s.io/v1",
    };

    private static string Kind(int i) => (i % 4) switch
    {
        0 => "Secret",
        1 => "Deployment",
        2 => "OIDCClient",
        _ => "RoleBinding",
    };

    private static string Secret(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"type: Opaque\nstringData:\n  config.yaml: |\n    issuer: https://auth-{i}.example.com\n    storage:\n      type: kubernetes\n      config:\n        inCluster: true\n    web:\n      http: 0.0.0.0:5556\n    connectors:\n    - type: oidc\n      id: rancher\n      name: Rancher\n      config:\n        issuer: https://rancher.example.com/oidc\n        clientID: client-{i}\n        redirectURI: https://auth-{i}.example.com/callback\n    staticClients:\n    - id: epinio\n      redirectURIs:\n      - https://epinio.example.com/auth/verify\n");

    private static string Deployment(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"spec:\n  replicas: {i % 5}\n  selector:\n    matchLabels:\n      app: dex-{i}\n  template:\n    metadata:\n      labels:\n        app: dex-{i}\n    spec:\n      containers:\n      - name: dex\n        image: \"ghcr.io/dexidp/dex:v2.45.1\"\n        args:\n        - dex\n        - serve\n        - /etc/dex/config.yaml\n        ports:\n        - name: http\n          containerPort: 5556\n        env:\n        - name: RANCHER_CLIENT_SECRET\n          valueFrom:\n            secretKeyRef:\n              name: dex-{i}\n              key: rancher\n");

    private static string Registration(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"spec:\n  description: \"Client of team {i}\"\n  redirectURIs:\n  - https://app-{i}.example.com/oauth2/callback\n  - https://app-{i}.example.com/callback\n  refreshTokenExpirationSeconds: 3600\n  tokenExpirationSeconds: 600\n  scopes: [openid, profile, \"offline_access\"]\n  enabled: true\n");

    private static string Role(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"roleRef:\n  kind: ClusterRole\n  name: view\n  apiGroup: rbac.authorization.k8s.io\nsubjects:\n- kind: Group\n  name: \"oidc-groups:team-{i}\"\n  apiGroup: rbac.authorization.k8s.io\n- kind: User\n  name: 'oidc-user:person-{i}@example.com'\n  apiGroup: rbac.authorization.k8s.io\n");
}
