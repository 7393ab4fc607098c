// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Secrets.External;
using Render.Secrets.Stores;
using Render.Yaml;

namespace Render.Tests.Secrets.Stores;

public sealed class SealingTests
{
    private const string Value = "correct horse battery";
    private static readonly SecretReference Env = SecretTestValues.Env("TOKEN");
    private static readonly SecretReference External = SecretTestValues.External("prod/dex", "rancher");
    private static readonly ExternalStoreSettings Store = new("ClusterSecretStore", "vault");

    [Fact]
    public async Task The_plain_store_fills_values_in_and_marks_the_leaves()
    {
        using var values = SecretTestValues.Resolved((Env, Value));
        var secret = Secret(("stringData", Map(("token", Lookup(Env)), ("user", Text("dex")), ("config.yaml", Yaml(Map(("client", Lookup(Env))))))));

        var result = await new PlainSealer(values).SealAsync(secret, default);

        var plain = result.Value.ShouldNotBeNull().Manifests.ShouldHaveSingleItem();
        YamlWriter.Write(plain.Manifest.Tree).ShouldBe("""
            apiVersion: v1
            kind: Secret
            metadata:
              name: dex
              namespace: epinio
            data:
              config.yaml: Y2xpZW50OiBjb3JyZWN0IGhvcnNlIGJhdHRlcnkK
              token: Y29ycmVjdCBob3JzZSBiYXR0ZXJ5
              user: ZGV4

            """.ReplaceLineEndings("\n"));
        plain.IsPrivate.ShouldBeTrue();
        plain.PlainLeaves.Select(leaf => leaf.ToString()).ShouldBe(["data.token", "data[\"config.yaml\"]"]);
    }

    [Fact]
    public async Task A_value_that_was_not_read_leaves_nothing()
    {
        using var values = SecretTestValues.Resolved();

        var result = await new PlainSealer(values).SealAsync(Secret(("stringData", Map(("token", Lookup(Env))))), default);

        result.Value.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
    }

    [Fact]
    public async Task The_next_Secret_is_asked_for_while_a_program_is_waited_for_and_the_order_stays()
    {
        var sealer = new SealerThatWaits(2);
        var first = Secret(("stringData", Map(("first", Lookup(Env)))));
        var second = Secret(("stringData", Map(("second", Lookup(Env)))));

        var result = await new SealStage(sealer).SealAsync(new RenderedEnvironment("prod", [first, second], []), default).WaitAsync(TimeSpan.FromMinutes(1));

        result.Value.ShouldNotBeNull().Manifests.Select(manifest => manifest.Manifest).ShouldBe([first, second]);
    }

    [Fact]
    public async Task The_external_store_owns_a_Secret_of_nothing_but_secrets()
    {
        var result = await new ExternalSealer(Store).SealAsync(Secret(("stringData", Map(("rancher", Lookup(External)), ("all", Lookup(SecretTestValues.External("prod/all")))))), default);

        var only = result.Value.ShouldNotBeNull().Manifests.ShouldHaveSingleItem();
        only.IsPrivate.ShouldBeFalse();
        only.Manifest.Object.ToString().ShouldBe("ExternalSecret epinio/dex");
        YamlWriter.Write(only.Manifest.Tree).ShouldBe("""
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata:
              name: dex
              namespace: epinio
            spec:
              data:
              - remoteRef:
                  key: prod/dex
                  property: rancher
                secretKey: rancher
              - remoteRef:
                  key: prod/all
                secretKey: all
              refreshInterval: 1h0m0s
              secretStoreRef:
                kind: ClusterSecretStore
                name: vault
              target:
                name: dex
                creationPolicy: Owner
                deletionPolicy: Retain

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Clear_keys_stay_in_the_Secret_and_the_others_are_merged_into_it()
    {
        var result = await new ExternalSealer(Store).SealAsync(Secret(("stringData", Map(("rancher", Lookup(External)), ("user", Text("dex"))))), default);

        var objects = result.Value.ShouldNotBeNull().Manifests;
        objects.Select(o => o.Manifest.Object.Type.Kind).ShouldBe(["ExternalSecret", "Secret"]);
        var external = YamlWriter.Write(objects[0].Manifest.Tree);
        external.ShouldContain("creationPolicy: Merge");
        external.ShouldContain("deletionPolicy: Merge");
        YamlWriter.Write(objects[1].Manifest.Tree).ShouldEndWith("data:\n  user: ZGV4\n");
    }

    [Fact]
    public async Task What_the_operator_would_have_to_put_together_is_refused()
    {
        var computed = new SecretNode(SecretExpression.Concat(new SecretLiteral("Bearer "), new SecretLookup(External)));

        (await CodesAsync(("stringData", Map(("a", computed))))).ShouldBe(["RND6024"]);
        (await CodesAsync(("stringData", Map(("a", Yaml(Map(("b", Lookup(External))))))))).ShouldBe(["RND6023"]);
        (await CodesAsync(("stringData", Map(("a", Lookup(External)))), ("type", Text("kubernetes.io/tls")))).ShouldBe(["RND6025"]);
        (await CodesAsync(("stringData", Map(("a", Lookup(External)))), ("type", Text("Opaque")))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Secrets_below_data_have_to_be_base64()
    {
        var encoded = new SecretNode(new SecretTransformed(SecretTransform.Base64, new SecretLookup(External)));
        var tagged = new EmbeddedNode(EmbeddedFormat.Base64, Lookup(External));

        (await CodesAsync(("data", Map(("a", encoded), ("b", tagged))))).ShouldBeEmpty();
        (await CodesAsync(("data", Map(("a", Lookup(External)))))).ShouldBe(["RND6022"]);
    }

    [Fact]
    public async Task A_secret_anywhere_but_in_a_Secrets_data_is_refused()
    {
        var map = Manifest("ConfigMap", ("data", Map(("a", Lookup(External)))));
        var annotated = Secret(("metadata", Map(("annotations", Map(("a", Lookup(External)))))));

        var result = await SealAsync([map, annotated], []);

        result.Diagnostics.Select(d => d.Code).ShouldBe(["RND6020", "RND6021"]);
        result.Value.ShouldBeNull();
    }

    [Fact]
    public async Task A_Secret_without_secrets_is_written_with_data_too()
    {
        var result = await SealAsync([Secret(("stringData", Map(("b", Text("new")))), ("data", Map(("a", Text("b2xk")), ("b", Text("b2xk")))))], []);

        YamlWriter.Write(result.Value.ShouldNotBeNull().Manifests.Single().Manifest.Tree).ShouldEndWith("data:\n  a: b2xk\n  b: bmV3\n");
    }

    [Fact]
    public async Task A_config_file_loses_its_secrets_and_lists_them()
    {
        var file = new ConfigFile("mke", "mke.toml", ConfigFileFormat.Toml, Map(("auth", Map(("clientSecret", Lookup(External)), ("clientID", Text("mke"))))));

        var files = (await SealAsync([], [file])).Value.ShouldNotBeNull().Files;

        files.Select(f => f.Name).ShouldBe(["mke.toml", "mke.toml.secrets.json"]);
        NodeEquality.Equal(files[0].Tree, Map(("auth", Map(("clientID", Text("mke")))))).ShouldBeTrue();
        NodeEquality.Equal(files[1].Tree, Map(
            ("file", Text("mke.toml")),
            ("secrets", new ListNode([Map(("path", Text("auth.clientSecret")), ("references", new ListNode([Text("external prod/dex#rancher")])))])))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_that_cannot_be_left_out_of_a_file_is_refused()
    {
        var listed = new ConfigFile("mke", "a.yaml", ConfigFileFormat.Yaml, new ListNode([Lookup(External)]));
        var whole = new ConfigFile("mke", "b.txt", ConfigFileFormat.Text, Lookup(External));

        (await SealAsync([], [listed, whole])).Diagnostics.Select(d => d.Code).ShouldAllBe(code => code == "RND6026");
    }

    [Fact]
    public void Which_source_works_with_which_store_is_one_table()
    {
        var works = from store in Enum.GetValues<SecretStoreKind>()
                    from source in Enum.GetValues<SecretSource>()
                    where StoreRules.WayOut(store, source) is null
                    select $"{store} {source}";
        works.ShouldBe([
            "External External", "External Cluster",
            "Sops Env", "Sops File", "Sops Sops", "Sops Cluster", "Sops Example",
            "Plain Env", "Plain File", "Plain Sops", "Plain Cluster", "Plain Example",
        ]);
    }

    [Fact]
    public void The_table_is_checked_for_every_reference()
    {
        var live = new SecretReference(SecretSource.Cluster, "rancher", "key", "other", "ns");
        var near = live with { Cluster = "management" };
        var environment = new RenderedEnvironment("prod", [Secret(("stringData", Map(("a", Lookup(Env)), ("b", Lookup(live)), ("c", Lookup(near)))))], []);

        StoreRules.Check(SecretStoreKind.External, environment).Select(d => d.Code).ShouldBe(["RND6001", "RND6001"]);
        StoreRules.Check(SecretStoreKind.Sops, environment).ShouldBeEmpty();
    }

    private static async Task<string[]> CodesAsync(params (string Key, Node Value)[] entries) =>
        [.. (await new ExternalSealer(Store).SealAsync(Secret(entries), default)).Diagnostics.Select(d => d.Code)];

    private static Task<StageResult<SealedEnvironment>> SealAsync(ImmutableArray<Manifest> manifests, ImmutableArray<ConfigFile> files) =>
        new SealStage(new ExternalSealer(Store)).SealAsync(new RenderedEnvironment("prod", manifests, files), default);

    private static Manifest Secret(params (string Key, Node Value)[] entries) => Manifest("Secret", entries);

    private static Manifest Manifest(string kind, params (string Key, Node Value)[] entries)
    {
        var head = new (string Key, Node Value)[]
        {
            ("apiVersion", Text("v1")), ("kind", Text(kind)), ("metadata", Map(("name", Text("dex")), ("namespace", Text("epinio")))),
        };
        var tree = Map([.. head.Where(h => !entries.Any(e => e.Key == h.Key)), .. entries]);
        return new Manifest("management", ApplyStep.Configuration, "dex", new ObjectRef(GroupVersionKind.Of("v1", kind), "epinio", "dex"), tree);
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private static StringNode Text(string value) => new(value);

    private static SecretNode Lookup(SecretReference reference) => new(new SecretLookup(reference));

    private static EmbeddedNode Yaml(Node content) => new(EmbeddedFormat.Yaml, content);

    /// <summary>Is done with the first Secret only when it was asked for the last.</summary>
    private sealed class SealerThatWaits(int count) : ISealer
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;

        public SecretStoreKind Store => SecretStoreKind.Sops;

        public async ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken)
        {
            if (++_asked == count)
                _all.SetResult();

            await _all.Task.WaitAsync(cancellationToken);
            return StageResult.Of(new SealedObjects([new SealedManifest(secret)]));
        }
    }
}
