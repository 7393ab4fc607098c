// SPDX-License-Identifier: MIT

namespace Render.Bench.Identity;

/// <summary>An environment with all six systems; NUMBER makes each one different.</summary>
internal static class PlatformSample
{
    public const string Spec = """
        apiVersion: render/v1alpha1
        kind: Environment
        name: bench
        clusters:
          management: { kubernetes: "1.33" }
          okd: { kubernetes: "1.33" }
        secrets: { store: external, external: { secretStore: { name: vault } } }
        acknowledge: [rancher-display-names, okd-switch]
        providers:
          rancher: { type: rancher, version: "2.15", cluster: management, url: "https://rancher-NUMBER.example.com", manageFeature: true }
          dex:
            type: dex
            version: "2.45"
            cluster: management
            namespace: epinio
            url: https://auth.epinio-NUMBER.example.com
            connectors:
              rancher:
                provider: rancher
                groups: true
                insecureSkipEmailVerified: true
                client: { secret: { from: external, key: dex-NUMBER, property: rancher } }
              github: { type: github, loadAllGroups: true, client: { id: app, secret: { from: external, key: dex-NUMBER, property: github } } }
          keycloak: { type: oidc, preset: keycloak, issuer: "https://keycloak-NUMBER.example.com/realms/master", claims: [groups, roles, hd] }
        applications:
          epinio:
            type: epinio
            version: "1.14"
            provider: dex
            dashboard: rancher
            ui: { secret: { from: external, key: epinio-NUMBER, property: ui } }
            roles:
              - { connector: github, group: "my-org:my-team", roles: [user, "admin:my-namespace"] }
              - { connector: rancher, group: "github_team://123456", roles: [admin] }
          headlamp:
            type: headlamp
            version: "0.45"
            provider: dex
            cluster: management
            url: https://headlamp-NUMBER.example.com
            client: { secret: { from: external, key: dex-NUMBER, property: headlamp } }
          apiserver:
            type: kubernetes
            provider: dex
            cluster: management
            claims: { username: { claim: email, prefix: "oidc:" }, groups: { claim: groups, prefix: "oidc:" } }
          okd:
            type: okd
            version: "4.20"
            provider: keycloak
            cluster: okd
            console: { clientID: console, secret: { from: external, key: okd-NUMBER }, url: "https://console-NUMBER.example.com" }
            cli: { clientID: cli }
            claims: { username: { claim: email, prefix: "oidc-user:" }, groups: { claim: groups, prefix: "oidc-groups:" } }
          mke:
            type: mke
            version: "3.8"
            provider: keycloak
            host: mke-NUMBER.example.com
            clientID: mke
            secret: { from: external, key: mke-NUMBER }
            usernameClaim: email
            signInCriteria: [{ term: hd, value: example.com }]
            adminRoleCriteria: [{ term: roles, value: admin, matchType: contains }]
        components:
          access:
            template: rbac
            cluster: management
            values: { bindings: [{ name: platform, role: cluster-admin, subjects: [{ kind: Group, name: "oidc:my-org:my-team" }] }] }
        """;
}
