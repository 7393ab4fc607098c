// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.IO.Processes;
using Render.Secrets;
using Render.Secrets.Generation;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Secrets.Sops;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Tests.Secrets.Generation;

public sealed class SecretGeneratorTests
{
    [Fact]
    public void Every_character_is_drawn_about_as_often_as_the_others()
    {
        var counts = new Dictionary<char, int>();
        for (var i = 0; i < 500; i++)
        {
            using var secret = new SecretGenerator(new SeededEntropy(i)).Draw(SecretRecipe.Default);
            foreach (var c in SecretTestValues.TextOf(secret))
                counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        counts.Keys.Order().ShouldBe(SecretRecipe.LettersAndDigits.Order());
        counts.Values.ShouldAllBe(count => count > 150 && count < 400);
    }

    [Theory]
    [InlineData(15, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef")]
    [InlineData(2000, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef")]
    [InlineData(32, "ABCA")]
    [InlineData(32, "A")]
    [InlineData(32, "AB")]
    [InlineData(32, "ABCDEF G")]
    public void A_recipe_for_a_weak_secret_has_a_problem(int length, string alphabet) => new SecretRecipe(length, alphabet).Problem.ShouldNotBeNull();

    [ToolFact("age")]
    public async Task A_new_file_holds_the_value_for_its_recipients()
    {
        using var key = new AgeKey();
        using var value = SecretText.From("drawn just now");

        var result = await File().AddAsync("secrets/prod.yaml", null, [("dex.headlamp", value)], [key.Recipient], default);

        var clear = SopsReading.Decrypt(result.Value.ShouldNotBeNull().Bytes, key);
        NodeEquality.Equal(clear, Map(("dex", Map(("headlamp", new StringNode("drawn just now")))))).ShouldBeTrue();
    }

    [ToolFact("age")]
    public async Task An_existing_file_keeps_its_values_and_its_recipients()
    {
        using var key = new AgeKey();
        using var first = SecretText.From("the first value");
        using var second = SecretText.From("the second value");
        using var programs = new FakePrograms();
        var file = (await File().AddAsync("s.yaml", null, [("dex.one", first)], [key.Recipient], default)).Value.ShouldNotBeNull();
        programs.With("sops", """echo '{"dex":{"one":"the first value"}}'""");
        var subject = File(programs.Host());

        var again = await subject.AddAsync("s.yaml", file.Bytes, [("dex.one", second)], [], default);
        var added = await subject.AddAsync("s.yaml", file.Bytes, [("dex.two", second)], [], default);

        again.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6060");
        NodeEquality.Equal(
            SopsReading.Decrypt(added.Value.ShouldNotBeNull().Bytes, key),
            Map(("dex", Map(("one", new StringNode("the first value")), ("two", new StringNode("the second value")))))).ShouldBeTrue();
        programs.Calls.ShouldAllBe(call => !call.Contains("value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_encrypted_is_not_touched()
    {
        using var value = SecretText.From("drawn just now");

        var result = await File().AddAsync("s.yaml", Encoding.UTF8.GetBytes("dex: clear\n"), [("dex.one", value)], [], default);
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6061");
        (await File().AddAsync("s.yaml", null, [("a", value)], [], default)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6051");
    }

    private static SopsSourceFile File(ProgramHost? host = null)
    {
        var real = new ProgramHost(
            new ProcessRunner(),
            AppContext.BaseDirectory,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty },
            new Redactor());
        return new SopsSourceFile(host ?? real, new SopsEncryptor(new AgeProgram(real), new SystemEntropy(), TimeProvider.System));
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    private sealed class SeededEntropy(int seed) : IEntropy
    {
        private readonly Random _random = new(seed);

        public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
    }
}
