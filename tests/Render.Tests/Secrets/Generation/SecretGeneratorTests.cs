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
    private const string Sealed = "dex: {}\nsops:\n  age:\n    - recipient: age1other\n      enc: x\n  mac: x\n";

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

    /// <summary>The stand-in keeps a file in clear, and the value that it is told beside it.</summary>
    [ToolFact("sh")]
    public async Task An_existing_file_is_changed_by_sops_with_the_value_on_its_input()
    {
        using var value = SecretText.From("the \"second\" value");
        using var programs = new FakePrograms();
        programs.With("sops", $$$"""
            store='{{{programs.Repository.Path}}}/told'
            [ "$1" = --config ] && shift 2
            case "$1" in
              set) cat > "$store"; echo "# set" >> "$3";;
              *) if [ -e "$store" ]; then printf '{"dex":{"one":1.5,"two":%s}}' "$(cat "$store")"; else echo '{"dex":{"one":1.5}}'; fi;;
            esac
            """);
        var before = Encoding.UTF8.GetBytes(Sealed);

        var again = await File(programs.Host()).AddAsync("s.yaml", before, [("dex.one", value)], [], default);
        var added = await File(programs.Host()).AddAsync("s.yaml", before, [("dex.two", value)], [], default);

        again.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6060");
        Encoding.UTF8.GetString(added.Value.ShouldNotBeNull().Bytes.Span).ShouldBe(Sealed + "# set\n");
        programs.Calls.ShouldAllBe(call => !call.Contains("second", StringComparison.Ordinal));
        programs.Calls.Where(call => call.StartsWith("set", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith(""".yaml ["dex"]["two"]""");
    }

    [ToolTheory("sh")]
    [InlineData("""{"dex":{"one":1.5,"two":"another value"}}""", "RND6067")]
    [InlineData("""{"dex":{"two":"the second value"}}""", "RND6067")]
    [InlineData("""{"dex":{"one":1.6,"two":"the second value"}}""", "RND6067")]
    [InlineData("""{"dex":{"one":"1.5","two":"the second value"}}""", "RND6067")]
    [InlineData("""{"dex":{"one":1.5,"two":"the second value","three":3}}""", "RND6067")]
    [InlineData("""no json""", "RND6043")]
    public async Task What_sops_makes_of_it_is_looked_at(string made, string code)
    {
        using var value = SecretText.From("the second value");
        using var programs = new FakePrograms();
        programs.With("sops", $$$"""
            [ "$1" = --config ] && shift 2
            case "$1" in
              set) echo "# set" >> "$3";;
              *) if grep -q '# set' "$4"; then echo '{{{made}}}'; else echo '{"dex":{"one":1.5}}'; fi;;
            esac
            """);

        var result = await File(programs.Host()).AddAsync("s.yaml", Encoding.UTF8.GetBytes(Sealed), [("dex.two", value)], [], default);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [ToolTheory("sh")]
    [InlineData("cat")]
    [InlineData("base64")]
    public async Task A_value_that_stands_there_in_clear_is_noticed(string writer)
    {
        using var value = SecretText.From("the second value");
        using var programs = new FakePrograms();
        programs.With("sops", $$$"""
            [ "$1" = --config ] && shift 2
            case "$1" in
              set) {{{writer}}} | sed 's/^/# /' >> "$3";;
              *) if grep -q '# ' "$4"; then echo '{"two":"the second value"}'; else echo '{}'; fi;;
            esac
            """);

        var result = await File(programs.Host()).AddAsync("s.yaml", Encoding.UTF8.GetBytes(Sealed), [("two", value)], [], default);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6068");
    }

    [Fact]
    public async Task A_private_key_inside_of_the_repository_is_refused()
    {
        using var value = SecretText.From("drawn just now");
        using var programs = new FakePrograms();
        var host = programs.With("sops", "echo '{}'").Host(("SOPS_AGE_KEY_FILE", "keys/age.txt"));

        var result = await File(host).AddAsync("s.yaml", Encoding.UTF8.GetBytes(Sealed), [("dex.two", value)], [], default);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6032");
        programs.Calls.ShouldBeEmpty();
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
