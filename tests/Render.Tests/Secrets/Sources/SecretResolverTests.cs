// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.IO.Inputs;
using Render.Secrets.Sources;
using Render.Testing;

namespace Render.Tests.Secrets.Sources;

public sealed class SecretResolverTests : IDisposable
{
    private const string Good = "correct horse battery";
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Values_come_from_variables_files_and_examples()
    {
        _variables["TOKEN"] = Good;
        _folder.Write("secrets/token", "from a file");
        var mounted = _folder.Write("mounted", "by absolute path");
        var file = new SecretReference(SecretSource.File, "secrets/token");
        var absolute = new SecretReference(SecretSource.File, mounted);
        var example = SecretTestValues.Example("a.b", "only an example");

        var result = await ResolveAsync([SecretTestValues.Env("TOKEN"), file, absolute, example], isDisposable: true);

        result.Diagnostics.ShouldBeEmpty();
        using var values = result.Value.ShouldNotBeNull();
        SecretTestValues.TextOf(values[SecretTestValues.Env("TOKEN")]).ShouldBe(Good);
        SecretTestValues.TextOf(values[file]).ShouldBe("from a file");
        SecretTestValues.TextOf(values[absolute]).ShouldBe("by absolute path");
        SecretTestValues.TextOf(values[example]).ShouldBe("only an example");
    }

    [Fact]
    public async Task What_is_external_is_never_read()
    {
        var result = await ResolveAsync([SecretTestValues.External("prod/dex", "rancher")]);

        result.IsSuccess(out var values).ShouldBeTrue();
        values.ShouldNotBeNull().References.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_missing_value_is_told_by_its_reference()
    {
        _folder.Write("out/prod/x", Good);
        _folder.Write("folder/x", Good);

        var codes = await CodesAsync([
            SecretTestValues.Env("NOT_SET"),
            new SecretReference(SecretSource.File, "no/file"),
            new SecretReference(SecretSource.File, "folder"),
            new SecretReference(SecretSource.File, "../outside"),
            new SecretReference(SecretSource.File, "out/prod/x"),
            new SecretReference(SecretSource.Sops, "s.yaml", "a"),
        ]);

        codes.ShouldBe(["RND6003", "RND6003", "RND6003", "RND6003", "RND6007", "RND6010"]);
    }

    [Theory]
    [InlineData("", "RND6004")]
    [InlineData(" \r\n\t \n \n\n", "RND6004")]
    [InlineData("nul\0character", "RND6005")]
    [InlineData("what was \uFFFD\uFFFD bytes", "RND6005")]
    [InlineData("short", "RND6008")]
    [InlineData("dex.example.com", "RND6009")]
    [InlineData("example.com", "RND6009")]
    public async Task A_value_that_cannot_be_used_is_told_without_showing_it(string value, string code)
    {
        _variables["V"] = value;

        var result = await ResolveAsync([SecretTestValues.Env("V")], publicTexts: ["https://dex.example.com/callback"]);

        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        if (value.Length > 0)
            (diagnostic.Message + diagnostic.Hint).ShouldNotContain(value);
        result.Value.ShouldBeNull();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_a_mebibyte_are_refused()
    {
        _folder.Write("binary", [0xC3, 0x28, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41]);
        _folder.Write("large", new string('x', 1024 * 1024));
        _variables["LARGE"] = new string('x', 1024 * 1024);

        var codes = await CodesAsync([
            new SecretReference(SecretSource.File, "binary"), new SecretReference(SecretSource.File, "large"), SecretTestValues.Env("LARGE")]);
        codes.ShouldBe(["RND6005", "RND6006", "RND6006"]);
    }

    [Fact]
    public async Task Weak_values_are_only_warned_about_where_all_is_thrown_away()
    {
        _variables["V"] = "short";

        var result = await ResolveAsync([SecretTestValues.Env("V")], isDisposable: true);

        result.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        result.IsSuccess(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Examples_are_for_disposable_environments()
    {
        (await CodesAsync([SecretTestValues.Example("a", "an example value")])).ShouldBe(["RND6002"]);
    }

    [Fact]
    public async Task One_name_with_two_values_is_an_error()
    {
        var result = await ResolveAsync(
            [SecretTestValues.Example("a", "the first value"), SecretTestValues.Example("a", "the second value")], isDisposable: true);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6012");
    }

    [Fact]
    public async Task A_line_break_at_the_end_of_a_file_is_told()
    {
        _folder.Write("token", Good + "\n");
        var reference = new SecretReference(SecretSource.File, "token");

        var result = await ResolveAsync([reference]);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6011");
        SecretTestValues.TextOf(result.Value.ShouldNotBeNull()[reference]).ShouldBe(Good + "\n");
    }

    [Fact]
    public void What_is_cleared_cannot_be_read_again()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        var values = new ResolvedSecrets(new Dictionary<SecretReference, SecretText> { [SecretTestValues.Env("A")] = SecretText.Take(bytes) });
        values.Dispose();

        bytes.ShouldAllBe(b => b == 0);
        values[SecretTestValues.Env("A")].ShouldBeNull();
    }

    private async Task<string[]> CodesAsync(ImmutableArray<SecretReference> references) =>
        [.. (await ResolveAsync(references)).Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal)];

    private Task<StageResult<ResolvedSecrets>> ResolveAsync(
        ImmutableArray<SecretReference> references, bool isDisposable = false, string[]? publicTexts = null)
    {
        var resolver = new SecretResolver([
            new EnvironmentSource(_variables),
            new FileSource(root => new DiskInputTree(root), _folder.Path, _folder.Combine("out")),
            new ExampleSource(),
        ]);
        return resolver.ResolveAsync(new ResolveRequest(references, isDisposable, publicTexts ?? []), default);
    }
}
