// SPDX-License-Identifier: MIT

namespace Render.Bench.Templates;

/// <summary>A Dex configuration of 60 lines, as it is written for Epinio, and a small model for it.</summary>
internal static class DexSample
{
    public const string Template = """
        # Dex reads its configuration once, at start.
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{ name }}-config
          namespace: {{ namespace }}
          labels:
            app.kubernetes.io/name: dex
            app.kubernetes.io/managed-by: render
          annotations:
            kustomize.toolkit.fluxcd.io/substitute: disabled
        type: Opaque
        stringData:
          config.yaml: !yaml
            issuer: {{ issuer }}
            storage:
              type: kubernetes
              config:
                inCluster: true
            web:
              http: 0.0.0.0:{{ port }}
            telemetry:
              http: 0.0.0.0:5558
            oauth2:
              skipApprovalScreen: true
              responseTypes: [code]
            {{~ if logger ~}}
            logger:
              level: {{ logger.level ?? "info" }}
              format: json
            {{~ end ~}}
            expiry:
              idTokens: {{ expiry }}
              refreshTokens:
                validIfNotUsedFor: 2160h
            {{~ if connectors.size > 0 ~}}
            connectors:
            {{~ for connector in connectors ~}}
            - type: oidc
              id: {{ connector.id }}
              name: {{ connector.name }}
              config:
                issuer: {{ connector.issuer }}
                clientID: {{ connector.clientID }}
                clientSecret: {{ connector.secret }}
                redirectURI: {{ issuer }}/callback
                scopes: {{ connector.scopes }}
                insecureEnableGroups: {{ connector.groups }}
            {{~ end ~}}
            {{~ end ~}}
            staticClients:
            {{~ for client in clients ~}}
            - id: {{ client.id }}
              name: "{{ client.name }} ({{ for.index + 1 }})"
              {{~ if client.public ~}}
              public: true
              {{~ else ~}}
              secret: {{ client.secret }}
              {{~ end ~}}
              redirectURIs: {{ client.uris }}
            {{~ end ~}}
            enablePasswordDB: {{ passwords }}
        """;

    public const string Model = """
        name: dex
        namespace: epinio
        issuer: https://auth.epinio.example.com
        port: 5556
        logger: { level: debug }
        expiry: 10m
        passwords: false
        connectors:
        - { id: rancher, name: Rancher, issuer: "https://rancher.example.com/oidc", clientID: client-1, secret: one, scopes: [openid, profile, email], groups: true }
        clients:
        - { id: epinio-api, name: Epinio API, public: false, secret: two, uris: ["https://epinio.example.com/auth/verify/"] }
        - { id: epinio-cli, name: Epinio CLI, public: true, uris: ["urn:ietf:wg:oauth:2.0:oob", "http://127.0.0.1/callback"] }
        """;
}
