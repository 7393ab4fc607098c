// SPDX-License-Identifier: MIT

using Render.Secrets.Programs;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Tests.Secrets.Programs;

public sealed class AgeProgramTests : IDisposable
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private readonly FakePrograms _programs = new();
    private readonly byte[] _key = "a data key of 32 bytes, in ASCII"u8.ToArray();

    public void Dispose() => _programs.Dispose();

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var host = _programs.Host() with { Variables = new Dictionary<string, string>(StringComparer.Ordinal) };

        var result = await new AgeProgram(host).EncryptAsync(Recipient, _key, default);

        result.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("RND6040"), d => d.Message.ShouldContain("'age'"), d => d.Hint.ShouldNotBeNull().ShouldContain("apt install age"));
    }

    [ToolFact("sh")]
    public async Task A_program_that_fails_says_why_but_not_what_it_was_given()
    {
        _programs.With("age", "echo 'age: error: bad luck' >&2; exit 3");
        (await FailAsync()).ShouldBe("The program 'age' failed with exit code 3: age: error: bad luck.");

        _programs.With("age", "printf 'key was: ' >&2; cat >&2; exit 3");
        (await FailAsync()).ShouldBe("The program 'age' failed with exit code 3.");

        _programs.With("age", "base64 >&2; exit 3");
        (await FailAsync()).ShouldBe("The program 'age' failed with exit code 3.");
    }

    [ToolFact("sh")]
    public async Task A_known_secret_is_masked_in_what_a_program_prints()
    {
        using var values = SecretTestValues.Resolved((SecretTestValues.Env("A"), "correct horse battery"));
        _programs.Redactor.Learn(values, []);
        _programs.With("age", "echo 'found correct horse battery here' >&2; exit 1");

        (await FailAsync()).ShouldBe("The program 'age' failed with exit code 1: found … here.");
    }

    [ToolFact("sh")]
    public async Task A_program_that_gives_something_else_is_told()
    {
        _programs.With("age", "echo hello");

        (await new AgeProgram(_programs.Host()).EncryptAsync(Recipient, _key, default)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6043");
    }

    [ToolFact("sleep")]
    public async Task A_program_that_hangs_is_stopped()
    {
        _programs.With("age", "sleep 300");
        var host = _programs.Host() with { TimeLimit = TimeSpan.FromMilliseconds(300) };

        (await new AgeProgram(host).EncryptAsync(Recipient, _key, default)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND6042");
    }

    [ToolFact("sh")]
    public async Task The_key_is_never_an_argument()
    {
        _programs.With("age", "cat > /dev/null; exit 1");
        await FailAsync();

        _programs.Calls.ShouldHaveSingleItem().ShouldBe("--encrypt --armor --recipient " + Recipient);
    }

    [ToolFact("sh")]
    public async Task It_sees_no_variable_that_it_does_not_need()
    {
        _programs.With("age", $"env > '{_programs.Repository.Combine("seen")}'; exit 1");

        await new AgeProgram(_programs.Host(("TOKEN", "correct horse battery"), ("SOPS_AGE_KEY", "x"), ("TMPDIR", "/tmp"))).EncryptAsync(Recipient, _key, default);

        var seen = await File.ReadAllLinesAsync(_programs.Repository.Combine("seen"));
        seen.ShouldContain("TMPDIR=/tmp");
        seen.ShouldNotContain(line => line.StartsWith("TOKEN=", StringComparison.Ordinal) || line.StartsWith("SOPS_", StringComparison.Ordinal));
    }

    private async Task<string> FailAsync() =>
        (await new AgeProgram(_programs.Host()).EncryptAsync(Recipient, _key, default)).Diagnostics.ShouldHaveSingleItem().Message;
}
