// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>Streams that take nothing: what is lost is told, who went away is not.</summary>
public sealed class RefusedStreamTests
{
    private static readonly int NoSpace = OperatingSystem.IsWindows() ? 112 : 28;
    private static readonly int BrokenPipe = OperatingSystem.IsWindows() ? 109 : 32;
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("version")]
    [InlineData("help")]
    [InlineData("validate", "--environment=lab", "--format=html")]
    [InlineData("graph", "--environment=lab")]
    public async Task OnAFullStandardOutput_ACommandEndsWithAnError(params string[] arguments)
    {
        using var samples = SampleRepository.Create();

        var (exitCode, error) = await RunAsync(samples, new IOException("full", NoSpace), arguments);

        exitCode.ShouldBe(ExitCode.InputErrors);
        error.ShouldBe("render: RND7011: Standard output cannot be written (no space is left); what stands there is not whole.\n");
    }

    [Fact]
    public async Task ASecretThatCannotBeWritten_IsAFinding()
    {
        using var samples = SampleRepository.Create();

        var (exitCode, error) = await RunAsync(samples, new IOException("full", NoSpace), "materialize", "lab", "mke", "--to=-");

        exitCode.ShouldBe(ExitCode.InputErrors);
        error.ShouldStartWith("error RND7011: Standard output cannot be written (no space is left)");
    }

    [Fact]
    public async Task AReaderThatWentAway_AndAStreamThatIsClosed_AreNoErrors()
    {
        using var samples = SampleRepository.Create();

        (await RunAsync(samples, new IOException("broken pipe", BrokenPipe), "version")).ShouldBe((ExitCode.Success, string.Empty));
        (await RunAsync(samples, new UnauthorizedAccessException(), "version")).ShouldBe((ExitCode.Success, string.Empty));
        (await RunAsync(samples, new UnauthorizedAccessException(), "materialize", "lab", "mke", "--to=-")).ShouldBe((ExitCode.Success, string.Empty));
    }

    [Fact]
    public async Task AClosedStandardError_ChangesNothing()
    {
        using var samples = SampleRepository.Create();
        using var refusing = new RefusingStream(new UnauthorizedAccessException());

        var run = await CliRun.InAsync(samples.Path, NoVariables, host => host with { Error = refusing }, CancellationToken.None, "validate", "--environment=lab");
        var unknown = await CliRun.InAsync(samples.Path, NoVariables, host => host with { Error = refusing }, CancellationToken.None, "rendr");

        run.ExitCode.ShouldBe(ExitCode.Success);
        unknown.ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task AReportThatCannotBeWritten_SaysThatTheRestIsDone()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "render", "--environment=lab", "--report=json=/dev/full");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("/dev/full: error RND7010: This report cannot be written (no space is left); everything else that the command does is done.");
        File.Exists(samples.Combine("out/lab/render.json")).ShouldBeTrue();
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(TemporaryFolder folder, Exception refusal, params string[] arguments)
    {
        using var refusing = new RefusingStream(refusal);
        var run = await CliRun.InAsync(folder.Path, NoVariables, host => host with { Output = refusing }, CancellationToken.None, arguments);
        return (run.ExitCode, run.Error);
    }

    private sealed class RefusingStream(Exception refusal) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw refusal;

        public override void Write(byte[] buffer, int offset, int count) => throw refusal;
    }
}
