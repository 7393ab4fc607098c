// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Nodes;
using Render.IO.Processes;
using Render.Secrets;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Secrets.Sops;
using Render.Testing;
using Render.Testing.Secrets;
using Xunit.Abstractions;

namespace Render.Tests.Secrets.Sops;

public sealed class SopsEncryptorTests(ITestOutputHelper output)
{
    private static readonly MapNode Secret = Map(
        ("apiVersion", Text("v1")),
        ("kind", Text("Secret")),
        ("metadata", Map(("name", Text("dex")), ("namespace", Text("epinio")), ("labels", Map(("b", Text("2")), ("a", Text("1")))), ("finalizers", new ListNode([Text("x"), Text("y")])))),
        ("immutable", new BooleanNode(true)),
        ("data", Map(("token", Text("Y29ycmVjdCBob3JzZQ==")), ("empty", Text(string.Empty)), ("config.yaml", Text("aXNzdWVyOiBhCg==")))));

    [ToolFact("age")]
    public async Task What_is_written_is_read_back_by_the_rules_of_the_format()
    {
        using var key = new AgeKey();

        var file = await EncryptAsync(Secret, key.Recipient);

        NodeEquality.Equal(SopsReading.Decrypt(file, key), Secret).ShouldBeTrue();
        Encoding.UTF8.GetString(file.Span).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("Y29ycmVjdCBob3JzZQ=="), text => text.ShouldContain("name: dex"), text => text.ShouldContain("immutable: true"));
    }

    [ToolFact("age")]
    public async Task Each_value_has_a_nonce_of_its_own_of_the_length_that_sops_set_needs()
    {
        using var key = new AgeKey();

        var text = Encoding.UTF8.GetString((await EncryptAsync(Secret, key.Recipient)).Span);

        var nonces = text.Split(",iv:").Skip(1).Select(rest => rest[..rest.IndexOf(',', StringComparison.Ordinal)]).ToList();
        nonces.Count.ShouldBe(3);
        nonces.Select(nonce => Convert.FromBase64String(nonce).Length).Distinct().ShouldBe([32]);
        nonces.ShouldBeUnique();
    }

    [ToolFact("age")]
    public async Task Every_type_of_value_keeps_its_type()
    {
        using var key = new AgeKey();
        var tree = Map(("data", Map(
            ("text", Text("ünïcode \"quoted\" 'x' \n second line")),
            ("int", new NumberNode(-42)),
            ("float", new NumberNode(Number("1.5"))),
            ("one", new NumberNode(Number("1.0"))),
            ("big", new NumberNode(Number("1e21"))),
            ("yes", new BooleanNode(true)),
            ("no", new BooleanNode(false)),
            ("nothing", NullNode.Instance),
            ("list", new ListNode([Text("a"), new NumberNode(1), Map(("deep", Text("b")))])))));

        NodeEquality.Equal(SopsReading.Decrypt(await EncryptAsync(tree, key.Recipient), key), tree).ShouldBeTrue();
    }

    [ToolFact("age")]
    public async Task Each_of_several_recipients_can_read_it_and_nobody_else()
    {
        using var one = new AgeKey();
        using var two = new AgeKey();
        using var stranger = new AgeKey();

        var file = await EncryptAsync(Secret, one.Recipient, two.Recipient);

        NodeEquality.Equal(SopsReading.Decrypt(file, one), SopsReading.Decrypt(file, two)).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => SopsReading.Decrypt(file, stranger));
    }

    [ToolFact("age")]
    public async Task Whatever_is_changed_by_hand_is_noticed()
    {
        using var key = new AgeKey();
        var text = Encoding.UTF8.GetString((await EncryptAsync(Secret, key.Recipient)).Span);
        var lines = text.Split('\n');
        var token = Array.FindIndex(lines, line => line.StartsWith("  token: ", StringComparison.Ordinal));
        var config = Array.FindIndex(lines, line => line.StartsWith("  config.yaml: ", StringComparison.Ordinal));

        Tampered(text.Replace("name: dex", "name: dax", StringComparison.Ordinal));
        Tampered(text.Replace("immutable: true", "immutable: false", StringComparison.Ordinal));
        Tampered(text.Replace("token:", "token2:", StringComparison.Ordinal));
        Tampered(text.Replace("  namespace: epinio\n", string.Empty, StringComparison.Ordinal));
        Tampered(text.Replace("    a: \"1\"\n    b: \"2\"\n", "    b: \"2\"\n    a: \"1\"\n", StringComparison.Ordinal));
        Tampered(text.Replace(lines[token][9..], lines[config][15..], StringComparison.Ordinal));
        Tampered(Swapped(lines, token, config));
        Tampered(text.Replace("lastmodified: \"2", "lastmodified: \"3", StringComparison.Ordinal));

        void Tampered(string changed)
        {
            changed.ShouldNotBe(text);
            Should.Throw<CryptographicException>(() => SopsReading.Decrypt(Encoding.UTF8.GetBytes(changed), key));
        }
    }

    [ToolFact("age")]
    public async Task Nothing_is_drawn_twice()
    {
        using var key = new AgeKey();
        var tree = Map(("data", Map(("a", Text("same value")), ("b", Text("same value")))));

        var one = Encoding.UTF8.GetString((await EncryptAsync(tree, key.Recipient)).Span);
        var other = Encoding.UTF8.GetString((await EncryptAsync(tree, key.Recipient)).Span);

        var values = (one + other).Split('\n').Where(line => line.Contains("ENC[", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("data:", StringComparison.Ordinal) + 5)..]).ToList();
        values.Count.ShouldBe(6);
        values.Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [ToolFact("age")]
    public async Task Files_are_sealed_fast_enough_for_a_fleet()
    {
        using var key = new AgeKey();
        var count = TestScale.Count(quick: 20, full: 500);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => EncryptAsync(Secret, key.Recipient)));

        output.WriteLine($"{count / clock.Elapsed.TotalSeconds:0} files sealed per second");
    }

    [Theory]
    [InlineData("age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")]
    [InlineData("ssh-ed25519 AAAA")]
    [InlineData("")]
    [InlineData("AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ")]
    public async Task A_recipient_that_is_none_is_refused_before_anything_is_started(string recipient)
    {
        var result = await Encryptor().EncryptAsync(Secret, [recipient], default);

        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("RND6044");
        diagnostic.Message.ShouldNotContain("AGE-SECRET");
    }

    [ToolFact("age-keygen")]
    public void Every_letter_of_a_recipient_counts()
    {
        using var key = new AgeKey();
        AgeRecipient.IsValid(key.Recipient).ShouldBeTrue();
        for (var i = 4; i < key.Recipient.Length; i++)
            AgeRecipient.IsValid(key.Recipient[..i] + (key.Recipient[i] == 'q' ? 'p' : 'q') + key.Recipient[(i + 1)..]).ShouldBeFalse();
    }

    private static string Swapped(string[] lines, int left, int right)
    {
        var copy = (string[])lines.Clone();
        (copy[left], copy[right]) = (copy[right], copy[left]);
        return string.Join('\n', copy);
    }

    private static async Task<ReadOnlyMemory<byte>> EncryptAsync(MapNode tree, params string[] recipients)
    {
        var result = await Encryptor().EncryptAsync(tree, [.. recipients], default);
        result.Diagnostics.ShouldBeEmpty();
        return result.Value.ShouldNotBeNull().Bytes;
    }

    private static SopsEncryptor Encryptor() => new(new AgeProgram(Host), new SystemEntropy(), TimeProvider.System);

    private static readonly ProgramHost Host = new(
        new ProcessRunner(),
        AppContext.BaseDirectory,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty },
        new Redactor());

    private static ExactNumber Number(string text) => ExactNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private static StringNode Text(string value) => new(value);
}
