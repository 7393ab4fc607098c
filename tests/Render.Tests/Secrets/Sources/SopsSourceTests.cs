// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Secrets;
using Render.IO.Inputs;
using Render.Secrets.Sources;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Tests.Secrets.Sources;

public sealed class SopsSourceTests : IDisposable
{
    private const string Json = """{"other":{"headlamp":"WRONG"},"dex":{"headlamp":"right \"value\" ü","n":42,"deep":{"a":true}}}""";
    private readonly FakePrograms _programs = new();
    private readonly RecordedReads _reads = new();

    public SopsSourceTests() => _programs.Repository.Write("secrets/prod.yaml", "sops: {}");

    public void Dispose() => _programs.Dispose();

    [Theory]
    [InlineData("dex.headlamp", "right \"value\" ü")]
    [InlineData("dex.n", "42")]
    [InlineData("dex.deep.a", "true")]
    public async Task A_value_is_found_by_its_keys(string key, string value)
    {
        _programs.With("sops", $"cat <<'END'\n{Json}\nEND");

        SecretTestValues.TextOf((await ReadAsync(key)).Value).ShouldBe(value);
        _reads.Read.ShouldBe(["secrets/prod.yaml"]);
    }

    [Theory]
    [InlineData("dex.nothing")]
    [InlineData("dex")]
    [InlineData("dex.headlamp.deeper")]
    [InlineData("")]
    public async Task A_value_that_is_not_there_is_missing(string key)
    {
        _programs.With("sops", $"cat <<'END'\n{Json}\nEND");

        var answer = await ReadAsync(key);
        answer.IsMissing.ShouldBeTrue();
        answer.Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
    }

    [Theory]
    [InlineData("""{"n":12345678901234567000}""", "RND6003", "in quotes")]
    [InlineData("""{"n":1.5}""", "RND6003", "in quotes")]
    [InlineData("""{"n":1e21}""", "RND6003", "in quotes")]
    [InlineData("""{"n":"\ud800"}""", "RND6003", "not valid UTF-8")]
    [InlineData("""{"n":null}""", "RND6003", "no such value")]
    [InlineData("no json", "RND6043", "")]
    [InlineData("""{"n":"cut""", "RND6043", "")]
    public async Task A_value_that_may_not_be_what_was_written_is_refused(string json, string code, string why)
    {
        _programs.With("sops", $"cat <<'END'\n{json}\nEND");

        var finding = (await ReadAsync("n")).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(code);
        finding.Message.ShouldContain(why);
    }

    [ToolFact("sh")]
    public async Task A_file_is_decrypted_once()
    {
        _programs.With("sops", $"cat <<'END'\n{Json}\nEND");
        using var source = Source();

        await source.ReadAsync(Reference("dex.n"), default);
        await source.ReadAsync(Reference("dex.headlamp"), default);

        _programs.Calls.ShouldBe(["--config /dev/null --decrypt --output-type json ./secrets/prod.yaml"]);
    }

    [ToolFact("sh")]
    public async Task What_the_program_prints_when_it_fails_is_not_shown()
    {
        _programs.With("sops", "echo 'MAC mismatch, value was hunter2hunter2' >&2; exit 51");

        var finding = (await ReadAsync("dex.n")).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND6041");
        (finding.Message + finding.Hint).ShouldNotContain("hunter2");
        finding.Message.ShouldContain("exit code 51");
    }

    [ToolTheory("sh")]
    [InlineData(1, ": it is not encrypted with sops, or is no file of its format.")]
    [InlineData(25, ": a value cannot be decrypted, so it was changed, moved or renamed by hand since it was encrypted.")]
    [InlineData(51, ": its MAC is missing or does not fit, so it was changed by hand since it was encrypted.")]
    [InlineData(128, ": none of the keys that can be had here opens it.")]
    [InlineData(77, ".")]
    public async Task The_exit_code_says_why_which_file_is_not_opened(int code, string why)
    {
        _programs.With("sops", string.Create(CultureInfo.InvariantCulture, $"exit {code}"));

        (await ReadAsync("dex.n")).Findings.ShouldHaveSingleItem().Message
            .ShouldBe(string.Create(CultureInfo.InvariantCulture, $"The program 'sops' failed with exit code {code} on the file 'secrets/prod.yaml'{why}"));
    }

    [Fact]
    public async Task A_missing_program_and_a_missing_file_are_told_apart()
    {
        using var source = new SopsSource(
            _programs.Host() with { Variables = new Dictionary<string, string>(StringComparer.Ordinal) }, new DiskInputTree(_programs.Repository.Path), _reads);

        (await source.ReadAsync(Reference("a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6040");
        (await source.ReadAsync(new SecretReference(SecretSource.Sops, "no.yaml", "a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
        (await source.ReadAsync(new SecretReference(SecretSource.Sops, "../x.yaml", "a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
    }

    [Theory]
    [InlineData("keys/age.txt", true)]
    [InlineData("../age.txt", false)]
    [InlineData("keys/../../age.txt", false)]
    public async Task A_private_key_inside_of_the_repository_is_refused(string file, bool isRefused)
    {
        using var source = new SopsSource(_programs.Host(("SOPS_AGE_KEY_FILE", _programs.Repository.Combine(file))), new DiskInputTree(_programs.Repository.Path), _reads);

        var codes = (await source.ReadAsync(Reference("a"), default)).Findings.Select(d => d.Code);
        codes.Contains("RND6032", StringComparer.Ordinal).ShouldBe(isRefused);
    }

    [Theory]
    [InlineData("SOPS_AGE_KEY_FILE", "LINK/keys/age.txt")]
    [InlineData("SOPS_AGE_KEY_FILE", "../outside.txt")]
    [InlineData("SOPS_AGE_KEY_FILE", "../deep/../age.txt")]
    [InlineData("SOPS_AGE_SSH_PRIVATE_KEY_FILE", "keys/age.txt")]
    [InlineData("XDG_CONFIG_HOME", "home")]
    [InlineData("HOME", "user")]
    public async Task A_private_key_behind_links_or_at_a_usual_place_is_refused_too(string variable, string value)
    {
        var repository = _programs.Repository;
        foreach (var file in new[] { "keys/age.txt", "home/sops/age/keys.txt", OperatingSystem.IsMacOS() ? "user/Library/Application Support/sops/age/keys.txt" : "user/.config/sops/age/keys.txt" })
            repository.Write(file, "key");

        // One link leads into the repository, the other one out of it and back.
        var outside = Path.GetDirectoryName(repository.Path).ShouldNotBeNull();
        Directory.CreateSymbolicLink(Path.Combine(outside, "link"), repository.Path);
        File.CreateSymbolicLink(Path.Combine(outside, "outside.txt"), repository.Combine("keys/age.txt"));
        Directory.CreateSymbolicLink(Path.Combine(outside, "deep"), repository.Combine("keys"));
        var place = value.StartsWith("LINK", StringComparison.Ordinal) ? Path.Combine(outside, "link" + value[4..]) : repository.Combine(value);
        _programs.With("sops", "echo '{}'");
        using var source = new SopsSource(_programs.Host((variable, place)), new DiskInputTree(repository.Path), _reads);

        (await source.ReadAsync(Reference("a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6032");

        _programs.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_private_key_behind_the_working_directory_of_the_process_is_refused()
    {
        if (!OperatingSystem.IsLinux())
            return;

        // What the link leads to differs from process to process: sops runs in the repository.
        using var source = new SopsSource(_programs.Host(("SOPS_AGE_KEY_FILE", "/proc/self/cwd/keys/age.txt")), new DiskInputTree(_programs.Repository.Path), _reads);

        (await source.ReadAsync(Reference("a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6032");
    }

    [Fact]
    public async Task A_usual_place_without_a_key_is_no_finding()
    {
        _programs.With("sops", "echo '{}'");
        using var source = new SopsSource(_programs.Host(("HOME", _programs.Repository.Path)), new DiskInputTree(_programs.Repository.Path), _reads);

        (await source.ReadAsync(Reference("a"), default)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
    }

    [ToolFact("sh")]
    public async Task A_path_is_never_taken_for_an_option()
    {
        _programs.Repository.Write("-x.yaml", "sops: {}");
        _programs.With("sops", $"cat <<'END'\n{Json}\nEND");
        using var source = Source();

        await source.ReadAsync(new SecretReference(SecretSource.Sops, "-x.yaml", "dex.n"), default);

        _programs.Calls.ShouldBe(["--config /dev/null --decrypt --output-type json ./-x.yaml"]);
    }

    private async Task<SecretAnswer> ReadAsync(string key)
    {
        using var source = Source();
        return await source.ReadAsync(Reference(key), default);
    }

    private SopsSource Source() => new(_programs.Host(), new DiskInputTree(_programs.Repository.Path), _reads);

    private static SecretReference Reference(string key) => new(SecretSource.Sops, "secrets/prod.yaml", key);
}
