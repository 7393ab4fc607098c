// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests;

/// <summary>What a person at a terminal sees, and what CI, <c>NO_COLOR</c> and a pipe do not get.</summary>
public sealed class TerminalTests
{
    private const char Escape = '\e';

    [Fact]
    public async Task OnATerminal_ALongRunShowsWhatItDoes_AndClearsItsLine()
    {
        // While the program that opens a secret thinks, the line has time to appear.
        using var programs = new FakePrograms().With("sops", """sleep 2; echo '{"headlamp":"the-secret-of-headlamp"}'""");
        using var samples = SampleRepository.Create();
        var spec = await File.ReadAllTextAsync(samples.Combine("environments/lab.yaml"));
        samples.Write("environments/lab.yaml", spec.Replace("from: example, value: headlamp-lab-client-secret", "from: sops, file: secrets.json, key: headlamp", StringComparison.Ordinal));
        samples.Write("secrets.json", "{}");
        var variables = With("TERM", "xterm");
        variables["PATH"] = programs.SearchPath;

        var run = await CliRun.OnTerminalAsync(samples.Path, variables, new ImpatientTime(), "render", "--environment=lab");

        programs.Calls.ShouldNotBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("of 1 done");
        run.Error.ShouldContain("\e[2K");
        run.Error.ShouldEndWith(" created\n");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task WhereNoColoursAreWanted_NothingButPlainLinesIsWritten(string variable, string value)
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/bad.yaml", "name: bad\n");

        var good = await CliRun.OnTerminalAsync(samples.Path, With(variable, value), new ImpatientTime(), "render", "--environment=lab");
        var bad = await CliRun.OnTerminalAsync(samples.Path, With(variable, value), new ImpatientTime(), "render", "--environment=bad");

        good.Error.Split('\n')[0].ShouldStartWith("lab: ");
        (good.Error + bad.Error).ShouldNotContain(Escape);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnATerminal_FindingsAreColoured_AndSayTheSame(bool longEnoughForProgress)
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/bad.yaml", "apiVersion: render/v1alpha1\nkind: Environment\nname: bad\nclustrs: {}\n");
        TimeProvider time = longEnoughForProgress ? new ImpatientTime() : new EndlessTime();

        var coloured = await CliRun.OnTerminalAsync(samples.Path, With("TERM", "xterm"), time, "validate", "--environment=bad");
        var plain = await CliRun.InAsync(samples.Path, "validate", "--environment=bad");

        coloured.Error.ShouldContain("\e[1;31merror RND3102\e[0m: Unknown key");
        WithoutSequences(coloured.Error).ShouldContain(plain.Error);
    }

    private static Dictionary<string, string> With(string variable, string value) => new(StringComparer.Ordinal) { [variable] = value };

    /// <summary>What remains without control sequences: each goes on from <c>ESC [</c> to its first letter (ECMA-48, section 5.4).</summary>
    private static string WithoutSequences(string text) => string.Concat(text.Split($"{Escape}[").Select((part, index) => index == 0 ? part : AfterSequence(part)));

    private static string AfterSequence(string part)
    {
        var final = 0;
        while (final < part.Length && part[final] is < '@' or > '~')
        {
            final++;
        }

        return part[Math.Min(final + 1, part.Length)..];
    }

    /// <summary>A clock on which all waiting is over at once, so that each run is a long one.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    /// <summary>A clock on which no waiting is ever over, so that no run is a long one, on any machine.</summary>
    private sealed class EndlessTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
