// SPDX-License-Identifier: MIT

using System.Diagnostics;
using Render.Cli;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Integration.Tests.Output;

/// <summary>Real processes, killed while they write: the next command makes the tree exactly the old or exactly the new one.</summary>
public sealed class ProcessKillTests(ITestOutputHelper output)
{
    private const int Seed = 3_08;

    [Fact]
    public async Task AKilledRender_LeavesTheOldTreeOrTheNewOne()
    {
        using var samples = SampleRepository.Create();
        var first = await RenderedAsync(samples, "idTokens: 24h", "idTokens: 12h");
        var second = await RenderedAsync(samples, "idTokens: 12h", "idTokens: 24h");
        var random = new Random(Seed);
        var (isSecond, old, made, journals) = (true, 0, 0, 0);
        for (var i = 0; i < TestScale.Count(quick: 5, full: 200); i++)
        {
            Toggle(samples, isSecond);
            await KillAsync(samples, random);
            journals += File.Exists(samples.Combine("out/.render/journal")) ? 1 : 0;
            if (File.Exists(samples.Combine("out/.render/journal")))
                (await CliRun.InAsync(samples.Path, "verify")).Error.ShouldContain("RND7062");

            (await CliRun.InAsync(samples.Path, "validate", "-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);

            var tree = Tree(samples);
            var (before, after) = isSecond ? (second, first) : (first, second);
            var isOld = tree.SequenceEqual(before);
            (isOld || tree.SequenceEqual(after)).ShouldBeTrue($"kill {i}");
            Directory.Exists(samples.Combine("out/.render/staged")).ShouldBeFalse();
            (old, made) = isOld ? (old + 1, made) : (old, made + 1);
            isSecond = isOld ? isSecond : !isSecond;
        }

        output.WriteLine($"{old} old, {made} new, {journals} with a journal");
    }

    [Fact]
    public async Task TwoRunsAtOnce_WaitForEachOther()
    {
        using var samples = SampleRepository.Create();

        var runs = await Task.WhenAll(CliRun.InAsync(samples.Path, "render"), CliRun.InAsync(samples.Path, "render"), CliRun.InAsync(samples.Path, "render"));

        runs.ShouldAllBe(run => run.ExitCode == ExitCode.Success, string.Join('\n', runs.Select(run => run.Error)));
        (await CliRun.InAsync(samples.Path, "verify")).ExitCode.ShouldBe(ExitCode.Success);
    }

    private static async Task<List<string>> RenderedAsync(TemporaryFolder samples, string from, string to)
    {
        Replace(samples, from, to);
        var run = await CliRun.InAsync(samples.Path, "render");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return Tree(samples);
    }

    private static void Toggle(TemporaryFolder samples, bool isSecond)
    {
        Replace(samples, "idTokens: 24h", "idTokens: 12h");
        if (!isSecond)
            Replace(samples, "idTokens: 12h", "idTokens: 24h");
    }

    private static void Replace(TemporaryFolder samples, string from, string to) =>
        samples.Write("environments/_base/company.yaml", File.ReadAllText(samples.Combine("environments/_base/company.yaml")).Replace(from, to, StringComparison.Ordinal));

    /// <summary>Starts a render and kills it: in the first half of the cases at any time, in the others once it stages files.</summary>
    private static async Task KillAsync(TemporaryFolder samples, Random random)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "render.dll"), "render"])
        {
            WorkingDirectory = samples.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start).ShouldNotBeNull();
        if (random.Next(4) == 0)
        {
            await Task.Delay(random.Next(1500));
        }
        else
        {
            while (!process.HasExited && !Directory.Exists(samples.Combine("out/.render/staged")))
                await Task.Yield();

            Thread.SpinWait(random.Next(300_000));
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    private static List<string> Tree(TemporaryFolder samples) =>
    [
        .. samples.Snapshot("out").Where(file => !file.Key.StartsWith(".render", StringComparison.Ordinal))
            .Select(file => file.Key + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Value))),
    ];
}
