// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.Secrets.Sops;
using Render.Secrets.Stores;

namespace Render.Tests.Secrets.Sops;

public sealed class NoChurnTests
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private const string Other = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";

    /// <summary>The skeleton that was recorded for two stanzas of one recipient while there were such files.</summary>
    private const string TwiceBefore = "ba9c32e639bc19fdd621ef58f1511b49552367c14adb871eb63b83da4243d9d2";
    private static readonly SecretReference Key = SecretTestValues.Env("DIGEST_KEY");
    private static readonly SopsStore WithKey = new([Recipient], Key);
    private static readonly SopsStore WithoutKey = new([Recipient], null);
    private readonly FakeEncryptor _encryptor = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal) { ["DIGEST_KEY"] = "a key of the team", ["A"] = "value of a", ["B"] = "value of b" };
    private Dictionary<string, SealedBefore> _last = new(StringComparer.Ordinal);
    private ImmutableArray<Diagnostic> _found = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_changes_when_nothing_changes(bool hasKey)
    {
        await RenderAsync(hasKey ? WithKey : WithoutKey, Secret("one", "A"), Secret("two", "B"));
        var before = Texts();

        await RenderAsync(hasKey ? WithKey : WithoutKey, Secret("one", "A"), Secret("two", "B"));

        Texts().ShouldBe(before);
        _encryptor.Count.ShouldBe(2);
        _found.Select(d => d.Code).ShouldBe(hasKey ? [] : ["RND6050"]);
    }

    [Fact]
    public async Task One_changed_value_of_a_hundred_changes_one_file()
    {
        for (var i = 0; i < 100; i++)
            _values[$"S{i}"] = $"value number {i}";
        var secrets = Enumerable.Range(0, 100).Select(i => Secret($"s{i}", $"S{i}")).ToArray();
        await RenderAsync(WithKey, secrets);
        var before = Texts();

        _values["S42"] = "another value";
        await RenderAsync(WithKey, secrets);

        before.Where(file => Texts()[file.Key] != file.Value).Select(file => file.Key).ShouldBe(["s42"]);
        _encryptor.Count.ShouldBe(101);
    }

    [Fact]
    public async Task A_changed_skeleton_seals_the_whole_file_anew()
    {
        await RenderAsync(WithoutKey, Secret("one", "A"));

        await RenderAsync(WithoutKey, Secret("one", "A", ("labels", Map(("x", Text("y"))))));
        _encryptor.Count.ShouldBe(2);
        await RenderAsync(WithoutKey, Secret("one", "B", ("labels", Map(("x", Text("y"))))));
        _encryptor.Count.ShouldBe(3);
        await RenderAsync(WithoutKey with { Recipients = [Recipient, Other] }, Secret("one", "B", ("labels", Map(("x", Text("y"))))));
        _encryptor.Count.ShouldBe(4);
        await RenderAsync(WithKey, Secret("one", "B", ("labels", Map(("x", Text("y"))))));
        _encryptor.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_order_of_recipients_and_how_often_one_is_named_are_no_reason_to_seal_again()
    {
        await RenderAsync(WithKey with { Recipients = [Recipient, Other] }, Secret("one", "A"));
        var before = Texts();

        foreach (ImmutableArray<string> same in new[] { [Other, Recipient], [Recipient, Other, Recipient], ImmutableArray.Create(Recipient, Other) })
        {
            await RenderAsync(WithKey with { Recipients = same }, Secret("one", "A"));
            Texts().ShouldBe(before);
        }

        _encryptor.Count.ShouldBe(1);
        await RenderAsync(WithKey with { Recipients = [Other] }, Secret("one", "A"));
        _encryptor.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_names_a_recipient_twice_since_it_was_sealed_so_is_kept()
    {
        await RenderAsync(WithoutKey, Secret("one", "A"));
        var last = _last["one"];
        var twice = Encoding.UTF8.GetString(last.Bytes.Span).Replace($"- recipient: {Recipient}\n", $"- recipient: {Recipient}\n  - recipient: {Recipient}\n", StringComparison.Ordinal);
        _last["one"] = last with { Bytes = Encoding.UTF8.GetBytes(twice), Record = last.Record with { Skeleton = SkeletonOf(TwiceBefore) } };

        await RenderAsync(WithoutKey, Secret("one", "A"));

        twice.Split('\n').Count(line => line.Contains(Recipient, StringComparison.Ordinal)).ShouldBe(2);
        Texts()["one"].ShouldBe(twice);
        _encryptor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_recipient_that_is_named_twice_is_sealed_for_once_in_the_order_of_the_spec()
    {
        await RenderAsync(WithoutKey with { Recipients = [Other, Recipient, Other] }, Secret("one", "A"));

        Texts()["one"].Split('\n').Where(line => line.Contains("recipient:", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]).ShouldBe([Other, Recipient]);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("DIGEST_KEY")]
    public async Task What_is_missing_leaves_the_file_as_it_is_and_says_so(string missing)
    {
        await RenderAsync(WithKey, Secret("one", "A"));
        var before = Texts();
        _values.Remove(missing);

        await RenderAsync(WithKey, Secret("one", "A"));

        Texts().ShouldBe(before);
        _found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Code.ShouldBe("RND6050"), d => d.Severity.ShouldBe(Severity.Note));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("DIGEST_KEY")]
    public async Task What_is_missing_is_an_error_when_there_is_nothing_to_keep(string missing)
    {
        _values.Remove(missing);

        await RenderAsync(WithKey, Secret("one", "A"));

        _found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Code.ShouldBe("RND6003"), d => d.Message.ShouldContain("env " + missing));
        _last.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_whose_clear_part_was_changed_together_with_its_record_is_not_kept()
    {
        await RenderAsync(WithKey, Secret("one", "A"));
        var last = _last["one"];
        _last["one"] = last with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(last.Bytes.Span).Replace("namespace: ns", "namespace: theirs", StringComparison.Ordinal)) };

        await RenderAsync(WithKey, Secret("one", "A"));
        _encryptor.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_that_never_seals_keeps_what_has_the_same_skeleton_and_shows_what_has_not()
    {
        await RenderAsync(WithKey, Secret("one", "A"));
        var sealedBytes = _last["one"].Bytes;
        _values.Clear();

        (await SealAsync(WithKey, null, Secret("one", "A"))).Value.ShouldNotBeNull().Manifests.Single().Verbatim.ShouldBe(sealedBytes);
        var other = (await SealAsync(WithKey, null, Secret("one", "B"))).Value.ShouldNotBeNull().Manifests.Single();

        other.Verbatim.ShouldBeNull();
        Render.Yaml.YamlWriter.Write(other.Manifest.Tree).ShouldContain("B: ENC[…]");
        _encryptor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Equal_values_of_two_files_have_unequal_digests()
    {
        _values["B"] = _values["A"];
        await RenderAsync(WithKey, Secret("one", "A"), Secret("two", "B"));

        _last["one"].Record.Plaintext.ShouldNotBeNull().ShouldNotBe(_last["two"].Record.Plaintext.ShouldNotBeNull());
    }

    private async Task RenderAsync(SopsStore store, params Manifest[] secrets)
    {
        var result = await SealAsync(store, _encryptor, secrets);
        _found = result.Diagnostics;
        _last = (result.Value?.Manifests ?? []).ToDictionary(
            m => m.Manifest.Object.Name,
            m => new SealedBefore(m.Verbatim.ShouldNotBeNull(), m.Seal.ShouldNotBeNull()),
            StringComparer.Ordinal);
    }

    private async Task<StageResult<SealedEnvironment>> SealAsync(SopsStore store, ISopsEncryptor? encryptor, params Manifest[] secrets)
    {
        using var values = SecretTestValues.Resolved(_values.Select(v => (SecretTestValues.Env(v.Key), v.Value)));
        var sealer = new SopsSealer(store, values, secret => _last.GetValueOrDefault(secret.Object.Name), encryptor);
        return await new SealStage(sealer).SealAsync(new RenderedEnvironment("prod", [.. secrets], []), default);
    }

    private static Digest SkeletonOf(string hex) => Digest.TryParse(hex, out var digest) ? digest : throw new ArgumentException(hex);

    private SortedDictionary<string, string> Texts() =>
        new(_last.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Bytes.Span), StringComparer.Ordinal), StringComparer.Ordinal);

    private static Manifest Secret(string name, string variable, params (string Key, Node Value)[] metadata) => new(
        "management",
        ApplyStep.Configuration,
        "dex",
        new ObjectRef(GroupVersionKind.Of("v1", "Secret"), "ns", name),
        Map(
            ("apiVersion", Text("v1")),
            ("kind", Text("Secret")),
            ("metadata", Map([("name", Text(name)), ("namespace", Text("ns")), .. metadata])),
            ("stringData", Map((variable, new SecretNode(new SecretLookup(SecretTestValues.Env(variable)))), ("clear", Text("clear text"))))));

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private static StringNode Text(string value) => new(value);
}
