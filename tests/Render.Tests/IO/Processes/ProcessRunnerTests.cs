// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Processes;
using Render.Testing;

namespace Render.Tests.IO.Processes;

public sealed class ProcessRunnerTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();
    private readonly ProcessRunner _runner = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("sh")]
    public async Task Bytes_go_in_and_come_out_unchanged()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();

        var result = await _runner.RunAsync(Shell("cat; echo note >&2; exit 3") with { Input = bytes }, default);

        result.Outcome.ShouldBe(ProcessOutcome.Exited);
        result.ExitCode.ShouldBe(3);
        result.Output.ShouldBe(bytes);
        result.Error.ShouldBe("note\n");
        result.Succeeded.ShouldBeFalse();
        result.ToString().ShouldBe("Exited 3");
    }

    [ToolFact("sh")]
    public async Task A_program_that_does_not_read_its_input_is_no_error()
    {
        var result = await _runner.RunAsync(Shell("exec 0<&-; exit 0") with { Input = new byte[1_000_000] }, default);

        result.Succeeded.ShouldBeTrue();
    }

    [ToolFact("sh")]
    public async Task Only_the_variables_of_the_request_are_seen()
    {
        var request = Shell("echo \"[$HOME][$ONLY]\"");
        request = request with { Environment = new Dictionary<string, string>(request.Environment, StringComparer.Ordinal) { ["ONLY"] = "this" } };

        Encoding.UTF8.GetString((await _runner.RunAsync(request, default)).Output).ShouldBe("[][this]\n");
    }

    [ToolFact("setsid")]
    public async Task A_program_has_no_terminal_to_ask_on()
    {
        var result = await _runner.RunAsync(Shell("(exec < /dev/tty) 2>/dev/null && echo terminal || echo none"), default);

        Encoding.UTF8.GetString(result.Output).ShouldBe("none\n");
    }

    [Theory]
    [InlineData("no-such-program-anywhere")]
    [InlineData("./sh")]
    [InlineData("/no/such/program")]
    public async Task A_missing_program_is_a_value(string program)
    {
        var result = await _runner.RunAsync(Shell("true") with { Program = program }, default);

        result.Outcome.ShouldBe(ProcessOutcome.NotFound);
    }

    [ToolFact("sleep")]
    public async Task A_program_that_hangs_is_stopped_with_its_children()
    {
        var request = Shell("(sleep 300; touch late) & echo started >&2; sleep 300") with { TimeLimit = TimeSpan.FromMilliseconds(300) };

        (await _runner.RunAsync(request, default)).Outcome.ShouldBe(ProcessOutcome.TimedOut);
    }

    [ToolFact("sleep")]
    public async Task Output_that_a_child_keeps_open_is_taken_when_the_program_has_ended()
    {
        var request = Shell("(sleep 20; echo late) & i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done; echo done; exit 4") with { IsDoneAtExit = true };

        var result = await _runner.RunAsync(request, default);

        result.Outcome.ShouldBe(ProcessOutcome.Exited);
        result.ExitCode.ShouldBe(4);
        Encoding.UTF8.GetString(result.Output).ShouldEndWith("\ndone\n");
        result.Output.Length.ShouldBe((3000 * 41) + 5);
    }

    [ToolFact("sleep")]
    public async Task Output_of_a_child_is_waited_for_where_it_belongs_to_the_answer()
    {
        var result = await _runner.RunAsync(Shell("(sleep 3; echo late) & echo early"), default);

        Encoding.UTF8.GetString(result.Output).ShouldBe("early\nlate\n");
    }

    [ToolFact("sleep")]
    public async Task Cancelling_stops_the_program_and_throws()
    {
        using var cancellation = new CancellationTokenSource();
        var running = _runner.RunAsync(Shell("sleep 300"), cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [ToolFact("sh")]
    public async Task A_program_that_floods_its_output_is_stopped()
    {
        var request = Shell("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done") with { OutputLimit = 100_000 };

        var result = await _runner.RunAsync(request, default);
        result.Outcome.ShouldBe(ProcessOutcome.TooMuchOutput);
        result.Output.ShouldBeEmpty();
    }

    private ProcessRequest Shell(string script) => new(
        "sh", ["-c", script], _folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty })
    {
        TimeLimit = Long,
    };
}
