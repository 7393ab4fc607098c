// SPDX-License-Identifier: MIT

using System.Text;
using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Secrets, recipients and programs that are not as they should be: each is told, none is shown, nothing is written.</summary>
public sealed class BadSecretsTests : IDisposable
{
    private const string Value = "a value that nobody may see";
    private const string PrivateKey = "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS3NQ9U7";
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private readonly SecretsRepository _repository = new();
    private readonly FakePrograms _programs = new();
    private TimeSpan _programsTime = TimeSpan.FromMinutes(1);

    public void Dispose()
    {
        _repository.Dispose();
        _programs.Dispose();
    }

    [Theory]
    [InlineData("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q", "error RND6044")]
    [InlineData("ssh-ed25519", "error RND31")]
    [InlineData(PrivateKey, "error RND31")]
    public async Task ARecipientThatIsNoAgeKey_IsToldAtItsPlace_AndAPrivateKeyIsNotShown(string recipient, string code)
    {
        _repository.WithSpec(Sops(recipient), [("a", "{ from: env, variable: TOKEN }")]);

        var run = await _repository.RunAsync(Variables(), "validate");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain(code);
        run.Error.ShouldContain("environments/team.yaml(6,");
        run.Error.ShouldNotContain("AGE-SECRET-KEY");
    }

    [Theory]
    [InlineData("bm90IGEAIHRleHQgYXQgYWxs", "error RND6005")]
    [InlineData("//79/P/+/fz//v38//79/A==", "error RND6005")]
    [InlineData("", "error RND6004")]
    [InlineData("c2hvcnQ=", "error RND6008")]
    public async Task AValueThatIsNoText_OrNone_OrTooShort_IsRefused(string base64, string code)
    {
        var run = await FromFileAsync(Convert.FromBase64String(base64));

        run.Error.ShouldContain(code);
        run.Error.ShouldContain("file ");
    }

    [Fact]
    public async Task AMebibyte_IsTooMuch()
    {
        var run = await FromFileAsync(Encoding.ASCII.GetBytes(new string('x', 1024 * 1024)));

        run.Error.ShouldContain("error RND6006");
        run.Error.Length.ShouldBeLessThan(2000);
    }

    [ToolFact("mkfifo")]
    public async Task APipe_IsCalledOne_AndIsNotWaitedFor()
    {
        var path = _repository.Folder.Combine("pipe");
        (await ChildProcess.RunAsync("mkfifo", [path])).ExitCode.ShouldBe(0);
        _repository.WithSpec("{ store: plain }", [("a", "{ from: env, variable: TOKEN }")], disposable: true);
        var guard = await _repository.RunAsync(Variables(), "guard", ".");
        _repository.WithSpec("{ store: plain }", [("a", $"{{ from: file, path: \"{path}\" }}")], disposable: true);

        var run = await _repository.RunAsync(Variables(), "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6003");
        run.Error.ShouldContain("it is a pipe");
        guard.ExitCode.ShouldBe(ExitCode.Success, guard.Error);
    }

    [Fact]
    public async Task AValueThatEverybodyReadsInTheSpec_IsNoSecret()
    {
        var run = await FromFileAsync("kind-team-"u8[..9].ToArray());

        run.Error.ShouldContain("error RND6009");
    }

    [Fact]
    public async Task TwoReferencesWithOneName_AreRefused()
    {
        _repository.WithSpec(Sops(Recipient), [("a", "{ from: env, variable: TOKEN }"), ("a", "{ from: env, variable: OTHER }")]);

        var run = await _repository.RunAsync(Variables(), "validate");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND10");
        run.Error.ShouldContain("'a'");
    }

    [Theory]
    [InlineData("echo 'a value that nobody may see: MAC mismatch' >&2; exit 51", "error RND6041")]
    [InlineData("echo 'a value that nobody may see'; echo no json", "error RND6043")]
    [InlineData("sleep 60", "error RND6042")]
    public async Task ASopsFileThatWasTamperedWith_OrAProgramThatHangs_IsTold_WithoutWhatItPrints(string script, string code)
    {
        ReadsFromSops(script);
        _programsTime = TimeFor(script);

        await ShouldFailAsync("render", code);
    }

    [Theory]
    [InlineData("age", "render", "cat >&2; exit 1", "error RND6041")]
    [InlineData("age", "render", "echo \"$TOKEN\" >&2; exit 1", "error RND6041")]
    [InlineData("age", "render", "echo nonsense", "error RND6043")]
    [InlineData("age", "render", "sleep 60", "error RND6042")]
    [InlineData("sops", "render --sealer=sops", "cat >&2; exit 1", "error RND6041")]
    [InlineData("sops", "render --sealer=sops", "cat", "error RND6043")]
    [InlineData("sops", "render --sealer=sops", "sleep 60", "error RND6042")]
    public async Task AProgramThatIsToSeal_AndFails_Hangs_PrintsTheSecret_OrGivesItBack_IsTold_WithoutIt(string program, string command, string script, string code)
    {
        _programs.With(program, script);
        _repository.WithSpec(Sops(Recipient), [("a", "{ from: env, variable: TOKEN }")]);
        _programsTime = TimeFor(script);

        await ShouldFailAsync(command, code);
    }

    [Fact]
    public async Task APrivateKeyInTheRepository_IsRefused()
    {
        ReadsFromSops("echo '{}'");
        var key = _repository.Folder.Write("secrets/key.txt", PrivateKey + "\n");

        var run = await RunAsync("render", ("SOPS_AGE_KEY_FILE", key));

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND6032");
        _programs.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ from: example, value: V: ] }")]
    [InlineData("{ from: example, value: \"V }")]
    [InlineData("{ from: example, value: \"\\qV\" }")]
    [InlineData("{ from: example, value: 'V'V }")]
    [InlineData("{ from: example value: V }\n\t- x")]
    [InlineData("{ from: example, value: *V }")]
    [InlineData("{ from: example, value: !V x }")]
    [InlineData("{ from: example, value: !!V { x: y } }")]
    [InlineData("{ from: example, value: &V }")]
    [InlineData("{ from: example, value: &V x, valeu: &V y }")]
    [InlineData("{ from: example, value: &V [ *V ] }")]
    [InlineData("{ from: example, value: >V }")]
    [InlineData("{ from: example, value: @V }")]
    [InlineData("{ from: example, value: [V, { V } ] }")]
    [InlineData("{ from: example, value: V: V }")]
    [InlineData("{ from: example, value: !!int V }")]
    [InlineData("V")]
    [InlineData("[ V ]")]
    public async Task ASyntaxErrorOnTheLineOfASecret_ShowsNoPartOfIt_InAnyFormat(string reference)
    {
        const string value = "kR7qZp2XwL9sVd4T";
        foreach (var form in new[] { value, Convert.ToBase64String(Encoding.ASCII.GetBytes(value)), Convert.ToHexString(Encoding.ASCII.GetBytes(value)) })
        {
            _repository.WithSpec("{ store: plain }", [("a", reference.Replace("V", form, StringComparison.Ordinal))], disposable: true);
            foreach (var format in new[] { "text", "json", "sarif", "html" })
            {
                var run = await _repository.RunAsync(Variables(), "validate", $"--format={format}");

                run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Output + run.Error);
                for (var at = 0; at + 6 <= form.Length; at++)
                    (run.Output + run.Error).ShouldNotContain(form.Substring(at, 6), Case.Sensitive);
            }
        }
    }

    private async Task<CliRun> FromFileAsync(byte[] bytes)
    {
        var path = _repository.Folder.Write("values/a", bytes);
        _repository.WithSpec("{ store: plain }", [("a", $"{{ from: file, path: \"{path}\" }}")]);
        var run = await _repository.RunAsync(Variables(), "render", "--allow-plain-secrets");
        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        NothingIsWritten();
        return run;
    }

    private void ReadsFromSops(string script)
    {
        _programs.With("sops", script);
        _repository.WithSpec("{ store: plain }", [("a", "{ from: sops, file: secrets/team.yaml, key: a }")], disposable: true);
        _repository.Folder.Write("secrets/team.yaml", "sops: {}\n");
    }

    private async Task ShouldFailAsync(string command, string code)
    {
        var run = await RunAsync(command);

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain(code);
        run.Error.ShouldNotContain(Value);
        NothingIsWritten();
    }

    private Task<CliRun> RunAsync(string command, params (string Name, string Value)[] others)
    {
        var variables = Variables();
        variables["PATH"] = _programs.SearchPath;
        foreach (var (name, value) in others)
            variables[name] = value;

        return CliRun.InAsync(
            _repository.Folder.Path, variables, host => host with { ProgramTimeLimit = _programsTime }, CancellationToken.None, command.Split(' '));
    }

    /// <summary>Only a program that hangs is given up soon: on a busy machine others take their time.</summary>
    private static TimeSpan TimeFor(string script) => script.StartsWith("sleep", StringComparison.Ordinal) ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1);

    private void NothingIsWritten() => _repository.Folder.Snapshot("out").Keys.ShouldNotContain(path => path.StartsWith("team/", StringComparison.Ordinal));

    private static Dictionary<string, string> Variables() => ProgramVariables.With(("TOKEN", Value));

    private static string Sops(string recipient) => $"{{ store: sops, sops: {{ recipients: [{recipient}] }} }}";
}
