// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>A row per way to call the tool wrongly, or to ask it about itself.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("render: Name a command; 'render --help' lists them.\n")]
    [InlineData("render: Unknown command or argument 'rendr'. Did you mean 'render'?\n", "rendr")]
    [InlineData("render: Unknown option '--enviroment'. Did you mean '--environment'?\n", "render", "--enviroment=prod")]
    [InlineData("render: Unknown command or argument '@arguments.txt'. 'render --help' lists what there is.\n", "render", "@arguments.txt")]
    [InlineData("render: Unknown command or argument '[diagram]'. 'render --help' lists what there is.\n", "[diagram]", "version")]
    [InlineData("render: Unknown option '-ef'. 'render --help' lists what there is.\n", "validate", "-ef")]
    [InlineData("render: Unknown command or argument 'render'. Leave out the '--' before it.\n", "--", "render")]
    [InlineData("render: Unknown command or argument 'render'. 'render --help' lists what there is.\n", "render", "render")]
    [InlineData("render: Unknown option '--version'. Did you mean 'render version'?\n", "--version")]
    [InlineData("render: --report writes files; --format=html writes to standard output.\n", "validate", "--report", "html=-")]
    [InlineData("render: --output needs a value: --output=DIR.\n", "render", "-o", "")]
    [InlineData("render: --format is 'text' or 'json' here; this command makes no report.\n", "graph", "--format=html")]
    [InlineData("render: --format is 'text', 'json', 'markdown', 'github', 'sarif', 'junit', 'gitlab' or 'html', not 'bogus'.\n", "explain", "lab", "a", "--format=bogus")]
    [InlineData("render: --shards is a number from 1 to 256, not '2x'.\n", "plan", "--shards=2x")]
    [InlineData("render: --shards is a number from 1 to 256, not '99999999999'.\n", "plan", "--shards=99999999999")]
    [InlineData("render: --shards is a number from 1 to 256, not '0'.\n", "plan", "--shards=0")]
    [InlineData("render: --root needs a value: --root=DIR.\n", "validate", "--root", "")]
    [InlineData("render: --base needs a value: --base=REV.\n", "validate", "--base", "")]
    [InlineData("render: --base needs a value: --base=REV.\n", "diff", "--base", "")]
    [InlineData("render: --changed-since needs a value: --changed-since=REV.\n", "verify", "--changed-since", " ")]
    [InlineData("render: --from-file needs a value: --from-file=FILE.\n", "sync", "--from-file", "")]
    [InlineData("render: --without-live needs a value: --without-live=REASON.\n", "commit", "--to=elsewhere", "--without-live", " ")]
    public async Task WrongCommandLines_ExitWith64_AndSayWhyInOneLine(string expected, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, arguments);

        run.ShouldBe(new CliRun(ExitCode.Usage, string.Empty, expected));
    }

    [Theory]
    [InlineData("--format=xml")]
    [InlineData("--environment")]
    public async Task WrongOptionValues_ExitWith64(string argument)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, "validate", argument);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("render: ");
        run.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task ARootWithoutEnvironments_IsNamed()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, "validate", "--root=elsewhere");

        run.ShouldBe(new CliRun(ExitCode.Usage, string.Empty, "render: There is no folder 'environments' in 'elsewhere', which --root names.\n"));
    }

    [Theory]
    [InlineData("environments")]
    [InlineData("templates/out")]
    [InlineData("schemas/../schemas")]
    [InlineData(".git")]
    [InlineData("policy.yaml")]
    public async Task AnOutputAmongWhatIsRead_IsRefused(string output)
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "render", $"--output={output}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldStartWith("render: The output folder lies in '");
        Directory.Exists(samples.Combine("templates/out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("validate", "html=environments/lab.yaml", "lies in 'environments', which is read; write it elsewhere.")]
    [InlineData("validate", "json=environments/prod.lock.yaml", "lies in 'environments', which is read; write it elsewhere.")]
    [InlineData("validate", "json=policy.yaml", "lies in 'policy.yaml', which is read; write it elsewhere.")]
    [InlineData("validate", "json=link/lab.yaml", "lies in 'environments', which is read; write it elsewhere.")]
    [InlineData("merge", "json=templates/new.json", "lies in 'templates', which is read; write it elsewhere.")]
    [InlineData("validate", "sarif=.git/HEAD", "lies in '.git', which is git's own; write it elsewhere.")]
    [InlineData("render", "html=out/lab/render.json", "lies in the output folder, which holds nothing but what is rendered; write it elsewhere.")]
    [InlineData("render", "html=.", "cannot be written, for it is a folder.")]
    [InlineData("render", "html=notes/report.html", "cannot be written, for 'notes' is no folder.")]
    public async Task AReportWhereNoneBelongs_IsRefusedBeforeAnyWork(string command, string report, string problem)
    {
        using var samples = SampleRepository.Create();
        samples.Write(".git/HEAD", "ref: refs/heads/main\n");
        samples.Write("notes", "mine");
        Directory.CreateSymbolicLink(samples.Combine("link"), samples.Combine("environments"));
        var before = samples.Snapshot();

        var run = await CliRun.InAsync(samples.Path, command, command == "merge" ? "notes" : "--environment=lab", "--report", report);

        run.ShouldBe(new CliRun(ExitCode.Usage, string.Empty, $"render: The report '{report.Split('=')[1]}' {problem}\n"));
        samples.Snapshot().Keys.ShouldBe(before.Keys);
    }

    [Fact]
    public async Task TwoReportsToOneFile_AreRefused()
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "validate", "--environment=lab", "--report", "json=report", "--report", "html=./report");

        run.ShouldBe(new CliRun(ExitCode.Usage, string.Empty, "render: Two reports go to 'report'; name a file for each.\n"));
        File.Exists(samples.Combine("report")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a-file/out", "RND7007: This place cannot be written ('a-file' is no folder); nothing was changed.")]
    [InlineData("circle/out", "RND7007: This place cannot be written ('circle' is no folder); nothing was changed.")]
    [InlineData("locked", "RND7006: This is a folder, and Render needs a file there.")]
    public async Task AnOutputThatCannotBe_IsToldInWords(string output, string problem)
    {
        using var samples = SampleRepository.Create();
        samples.Write("a-file", "mine");
        samples.Write("locked/.render/lock/mine", "mine");
        Directory.CreateSymbolicLink(samples.Combine("circle"), samples.Combine("circle"));

        var run = await CliRun.InAsync(samples.Path, "render", "--environment=lab", $"--output={output}");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain(problem);
    }

    [Theory]
    [InlineData("graph")]
    [InlineData("explain", "lab", "files/mke/external-identity-provider.toml")]
    public async Task CommandsThatOnlyLook_ClearWhatAnInterruptedRunLeft(params string[] arguments)
    {
        using var samples = SampleRepository.Create();
        samples.Write("out/.render/staged/1", "half");

        (await CliRun.InAsync(samples.Path, arguments)).ExitCode.ShouldBe(ExitCode.Success);

        Directory.Exists(samples.Combine("out/.render/staged")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_GoesToStandardOutput(string argument)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, argument);

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("validate");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task HelpOfACommand_ListsItsOptions()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, "help", "render");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("--environment");
        run.Output.ShouldContain("--allow-plain-secrets");
    }

    [Fact]
    public async Task Version_IsTheOneOfTheBuild()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, "version");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldMatch("^render [0-9]+\\.[0-9]+\\.[0-9]+(-[a-z0-9.]+)?\n$");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task NoRepository_ExitsWith64()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.InAsync(folder.Path, "validate");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldBe("render: There is no folder 'environments' here or above; name the repository with --root=DIR.\n");
    }

    [Fact]
    public async Task Cancelled_ExitsWith130()
    {
        using var samples = SampleRepository.Create();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var run = await CliRun.InAsync(samples.Path, new Dictionary<string, string>(StringComparer.Ordinal), cancelled.Token, "validate");

        run.ExitCode.ShouldBe(ExitCode.Cancelled);
        run.Output.ShouldBeEmpty();
    }
}
