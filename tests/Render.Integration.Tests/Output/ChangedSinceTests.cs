// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Cli;
using Render.Integration.Tests.Commit;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Integration.Tests.Output;

/// <summary>Rendering only what changed gives the same tree as rendering everything, whatever changed.</summary>
public sealed class ChangedSinceTests(ITestOutputHelper output)
{
    private const int Seed = 8_06;

    [ToolFact("git")]
    public async Task RandomChanges_GiveWhatAFullRenderGives()
    {
        using var bed = await GitBed.CreateAsync();
        var changes = new RandomChanges(bed.Source, new Random(Seed));
        (await bed.RunAsync("render")).ExitCode.ShouldBe(ExitCode.Success);
        var revision = await bed.GitAsync(bed.Source.Path, "rev-parse", "HEAD");
        var (fewer, rounds) = (0, TestScale.Count(quick: 8, full: 300));
        for (var round = 0; round < rounds; round++)
        {
            var what = changes.Make();
            if (round % 2 == 0)
                await bed.CommitSourceAsync(what);

            var partial = await bed.RunAsync("render", "--changed-since", revision, "--allow-deletions");
            var full = await bed.RunAsync("render", "--output", "full", "--allow-deletions");

            partial.ExitCode.ShouldBe(ExitCode.Success, $"{round}, {what}: {partial.Error}");
            full.ExitCode.ShouldBe(ExitCode.Success, $"{round}, {what}: {full.Error}");
            Tree(bed, "out").ShouldBe(Tree(bed, "full"), $"{round}, {what}");
            fewer += Summaries(partial) < Summaries(full) ? 1 : 0;
            await bed.GitAsync(bed.Source.Path, "add", "--all");
            await bed.GitAsync(bed.Source.Path, "commit", "--quiet", "--allow-empty", "-m", what);
            revision = await bed.GitAsync(bed.Source.Path, "rev-parse", "HEAD");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} changes, {fewer} of them rendered less than everything"));
        fewer.ShouldBeGreaterThan(rounds / 4);
    }

    [ToolFact("git")]
    public async Task NothingChanged_RendersNothing_AndAnUnknownRevisionIsSaid()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.RunAsync("render")).ExitCode.ShouldBe(ExitCode.Success);

        var nothing = await bed.RunAsync("render", "--changed-since=HEAD");
        var verified = await bed.RunAsync("verify", "--changed-since=HEAD");
        var unknown = await bed.RunAsync("render", "--changed-since=--output=x");

        nothing.ExitCode.ShouldBe(ExitCode.Success, nothing.Error);
        nothing.Error.ShouldBeEmpty();
        verified.Error.ShouldContain("0 environments verified");
        unknown.ExitCode.ShouldBe(ExitCode.InputErrors);
        unknown.Error.ShouldContain("RND7110");
    }

    private static int Summaries(CliRun run) => run.Error.Split('\n').Count(line => line.Contains(" files, ", StringComparison.Ordinal));

    private static List<string> Tree(GitBed bed, string folder) =>
    [
        .. bed.Source.Snapshot(folder).Where(file => !file.Key.StartsWith(".render", StringComparison.Ordinal))
            .Select(file => file.Key + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Value))),
    ];
}
