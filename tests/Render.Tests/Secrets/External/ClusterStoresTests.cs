// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Secrets.External;
using Render.Secrets.Stores;
using Render.Yaml;

namespace Render.Tests.Secrets.External;

public sealed class ClusterStoresTests
{
    private static readonly SecretReference Live = new(SecretSource.Cluster, "client-abc", "client-secret-1", "management", "cattle-oidc-client-secrets");

    [Fact]
    public async Task A_live_Secret_is_copied_by_a_store_that_may_read_just_it()
    {
        var sealedEnvironment = await SealAsync(Secret("dex-env", ("RANCHER", Live), ("OTHER", Live with { Key = "client-def" })));

        sealedEnvironment.Manifests.Select(m => $"{m.Manifest.Step} {m.Manifest.Instance} {m.Manifest.Object}").ShouldBe([
            "Prerequisites secret-stores Role cattle-oidc-client-secrets/render-secret-reader-epinio",
            "Prerequisites secret-stores RoleBinding cattle-oidc-client-secrets/render-secret-reader-epinio",
            "Prerequisites secret-stores SecretStore epinio/render-from-cattle-oidc-client-secrets",
            "Prerequisites secret-stores ServiceAccount epinio/render-secret-reader",
            "Configuration dex ExternalSecret epinio/dex-env",
        ]);
        YamlWriter.Write(sealedEnvironment.Manifests[0].Manifest.Tree).ShouldEndWith("""
            rules:
            - apiGroups:
              - ""
              resourceNames:
              - client-abc
              - client-def
              resources:
              - secrets
              verbs:
              - get

            """.ReplaceLineEndings("\n"));
        YamlWriter.Write(sealedEnvironment.Manifests[2].Manifest.Tree).ShouldEndWith("""
            spec:
              provider:
                kubernetes:
                  auth:
                    serviceAccount:
                      name: render-secret-reader
                  remoteNamespace: cattle-oidc-client-secrets
                  server:
                    caProvider:
                      name: kube-root-ca.crt
                      type: ConfigMap
                      key: ca.crt

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_Secret_of_nothing_but_copies_names_their_store_once()
    {
        var text = YamlWriter.Write((await SealAsync(Secret("dex-env", ("RANCHER", Live)))).Manifests[^1].Manifest.Tree);

        text.ShouldContain("  secretStoreRef:\n    kind: SecretStore\n    name: render-from-cattle-oidc-client-secrets\n");
        text.ShouldContain("key: client-abc\n      property: client-secret-1\n");
        text.ShouldNotContain("sourceRef");
    }

    [Fact]
    public async Task Beside_keys_of_the_external_store_a_copy_names_its_own()
    {
        var text = YamlWriter.Write((await SealAsync(Secret("dex-env", ("RANCHER", Live), ("KEYCLOAK", SecretTestValues.External("prod/dex"))))).Manifests[^1].Manifest.Tree);

        text.ShouldContain("  secretStoreRef:\n    kind: ClusterSecretStore\n    name: vault\n");
        text.ShouldContain("    sourceRef:\n      storeRef:\n        kind: SecretStore\n        name: render-from-cattle-oidc-client-secrets\n");
    }

    private static async Task<SealedEnvironment> SealAsync(params Manifest[] manifests)
    {
        var sealer = new ExternalSealer(new ExternalStoreSettings("ClusterSecretStore", "vault"));
        var result = await new SealStage(sealer).SealAsync(new RenderedEnvironment("prod", [.. manifests], []), default);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    private static Manifest Secret(string name, params (string Key, SecretReference Reference)[] keys)
    {
        var data = new MapNode([.. keys.Select(k => new MapEntry(k.Key, new SecretNode(new SecretLookup(k.Reference))))]);
        var tree = new MapNode([new MapEntry("apiVersion", new StringNode("v1")), new MapEntry("kind", new StringNode("Secret")), new MapEntry("stringData", data)]);
        return new Manifest("management", ApplyStep.Configuration, "dex", new ObjectRef(GroupVersionKind.Of("v1", "Secret"), "epinio", name), tree);
    }
}
