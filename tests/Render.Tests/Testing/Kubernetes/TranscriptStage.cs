// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Testing.Kubernetes;

/// <summary>The cluster as it was when a recording was made.</summary>
internal static class TranscriptStage
{
    private const string Flux = "kustomize-controller";

    private const string First = """
        apiVersion: v1
        kind: Secret
        metadata: { name: t1, namespace: epinio }
        type: Opaque
        stringData:
          clientSecret: one
          config.yaml: |
            issuer: https://auth.example.com

        """;

    private const string Second = """
        apiVersion: v1
        kind: Secret
        metadata: { name: t2, namespace: epinio }
        type: Opaque
        data: { clientSecret: b25l, config.yaml: aXNzdWVyOiBodHRwczovL2F1dGguZXhhbXBsZS5jb20= }
        """;

    public static FakeCluster Of(string transcript)
    {
        var cluster = new FakeCluster().WithNamespaces("epinio");
        return transcript switch
        {
            "get-existing" or "ssa-dryrun-noop" or "ssa-dryrun-change" or "ssa-stringdata-remove-key-stays" => cluster.Seed(Flux, First),
            "get-two-managers" or "ssa-stringdata-no-conflict" => ByHand(cluster.Seed(Flux, First), "t1", "{ note: by hand }"),
            "ssa-data-remove-key" => cluster.Seed(Flux, Second),
            "ssa-data-conflict" or "ssa-data-conflict-forced" => ByHand(cluster.Seed(Flux, Second), "t2", annotations: null),
            "ssa-immutable" => cluster.Seed(Flux, "{ apiVersion: v1, kind: Secret, metadata: { name: imm, namespace: epinio }, immutable: true, stringData: { a: one } }"),
            "list-page-1" or "list-page-2" => Numbered(cluster),
            _ when transcript.StartsWith("okd-", StringComparison.Ordinal) => cluster.Seed("authentication-operator", """
                apiVersion: config.openshift.io/v1
                kind: Authentication
                metadata: { name: cluster }
                spec: { webhookTokenAuthenticator: { kubeConfig: { name: webhook-authentication-integrated-oauth } } }
                """),
            _ => cluster,
        };
    }

    private static FakeCluster ByHand(FakeCluster cluster, string name, string? annotations) => cluster.Edit("kubectl-edit", $$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: {{name}}, namespace: epinio{{(annotations is null ? string.Empty : ", annotations: " + annotations)}} }
        data: { clientSecret: aGFuZA== }
        """);

    private static FakeCluster Numbered(FakeCluster cluster)
    {
        for (var i = 0; i < 503; i++)
        {
            cluster.Seed(Flux, string.Create(CultureInfo.InvariantCulture, $$"""
                apiVersion: v1
                kind: Secret
                metadata: { name: dex-config-{{i:0000}}, namespace: epinio }
                type: Opaque
                stringData:
                  issuer: https://auth.env{{i}}.example.com
                  config.yaml: |
                    issuer: https://auth.env{{i}}.example.com
                    connectors:
                    - type: oidc
                      id: rancher
                      name: Rancher
                      config:
                        issuer: https://rancher.env{{i}}.example.com/oidc
                        clientID: client-{{i}}
                        clientSecret: s3cr3t-{{i}}
                        scopes: [openid, profile, offline_access]
                        insecureEnableGroups: true
                        claimMapping: {email: name}

                """));
        }

        return cluster;
    }
}
