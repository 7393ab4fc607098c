// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Render.Cli;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Integration.Tests.Output;

/// <summary>Leaving out what is settled gives what rendering everything gives, whatever changed, and says the same.</summary>
public sealed class SettledTests(ITestOutputHelper output)
{
    private const int Seed = 8_17;
    private const string State = "out/.render/settled";
    private const string File = "out/staging/management/40-configuration/headlamp/configmap-headlamp-oidc-values.yaml";
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    [Fact]
    public async Task RandomChanges_GiveWhatAFullRenderGives()
    {
        using var repository = SampleRepository.Create();
        foreach (var copy in new[] { "one", "two", "three" })
            repository.Write($"environments/{copy}.yaml", Read(repository, "environments/staging.yaml").Replace("name: staging\n", $"name: {copy}\n", StringComparison.Ordinal));

        var changes = new RandomChanges(repository, new Random(Seed));
        var (settled, rounds) = (0, TestScale.Count(quick: 10, full: 300));
        for (var round = 0; round < rounds; round++)
        {
            var before = round == 0 ? [] : Settled(repository);
            var what = changes.Make();
            var some = await RunAsync(repository, "first", Morning, "--allow-deletions", "--allow-plain-secrets");
            var all = await RunAsync(repository, build: null, Morning, "--output=full", "--allow-deletions", "--allow-plain-secrets");

            some.ExitCode.ShouldBe(ExitCode.Success, $"{round}, {what}: {some.Error}");
            some.Error.ShouldBe(all.Error.Replace("full/", "out/", StringComparison.Ordinal), $"{round}, {what}");
            Tree(repository, "out").ShouldBe(Tree(repository, "full"), $"{round}, {what}");
            settled += before.Intersect(Settled(repository), StringComparer.Ordinal).Count();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} changes, {settled} times an environment stayed settled"));
        settled.ShouldBeGreaterThan(rounds / 2);
    }

    [Fact]
    public async Task SameBuildSameDay_LeavesItOut()
    {
        using var repository = await ForgedAsync();

        var run = await RunAsync(repository, "first", Morning.AddHours(12));

        run.Error.ShouldContain("staging: 28 files, nothing changed");
        Read(repository, File).ShouldContain("forged");
    }

    [Theory]
    [InlineData("second", 0, "")]
    [InlineData(null, 0, "")]
    [InlineData("first", 24, "")]
    [InlineData("first", 0, "--report=json=report.json")]
    [InlineData("first", 0, "--format=markdown")]
    public async Task AnotherBuildOrDay_OrAReport_RendersIt(string? build, int hours, string option)
    {
        using var repository = await ForgedAsync();

        (await RunAsync(repository, build, Morning.AddHours(hours), option.Length > 0 ? [option] : [])).ExitCode.ShouldBe(ExitCode.Success);

        Read(repository, File).ShouldNotContain("forged");
    }

    [Theory]
    [InlineData("templates/headlamp/40-configuration/new.txt", "a file that nobody reads")]
    [InlineData("schemas/payloads/new.json", "{}\n")]
    [InlineData("environments/staging.lock.yaml", "apiVersion: render/v1alpha1\nkind: Lock\n")]
    [InlineData(State, "render settled 2\n")]
    [InlineData(State, "")]
    public async Task AnythingItMayDependOn_RendersIt(string path, string text)
    {
        using var repository = await ForgedAsync();
        repository.Write(path, text);

        var run = await RunAsync(repository, "first", Morning, "--environment=staging");

        // Where what is new is wrong, the run fails; it never calls the environment unchanged.
        (run.ExitCode == ExitCode.Success && Read(repository, File).Contains("forged", StringComparison.Ordinal)).ShouldBeFalse(run.Error);
    }

    [Fact]
    public async Task AFileChangedByHand_IsReportedAndWrittenAgain()
    {
        using var repository = SampleRepository.Create();
        await RunAsync(repository, "first", Morning);
        repository.Write(File, "edited: true\n");

        var run = await RunAsync(repository, "first", Morning);

        run.Error.ShouldContain("RND7055");
        run.Error.ShouldContain("staging: 28 files, 1 changed");
        Read(repository, File).ShouldNotContain("edited");
    }

    /// <summary>
    /// Samples whose staging is settled with a file that no render makes: record and state know it, so whoever renders it can be told
    /// from whoever leaves it out.
    /// </summary>
    private static async Task<TemporaryFolder> ForgedAsync()
    {
        var repository = SampleRepository.Create();
        (await RunAsync(repository, "first", Morning)).ExitCode.ShouldBe(ExitCode.Success);
        Forge(repository, [File, "out/staging/render.json", State], text => text + "# forged\n");
        return repository;
    }

    /// <summary>Changes the first file, and in each of the next ones the digest of the one before.</summary>
    private static void Forge(TemporaryFolder repository, string[] chain, Func<string, string> edit)
    {
        foreach (var path in chain)
        {
            var (before, after) = (Read(repository, path), edit(Read(repository, path)));
            after.ShouldNotBe(before);
            repository.Write(path, after);
            edit = text => text.Replace(Digest(before), Digest(after), StringComparison.Ordinal);
        }
    }

    private static Task<CliRun> RunAsync(TemporaryFolder repository, string? build, DateTimeOffset now, params string[] options) => CliRun.InAsync(
        repository.Path,
        NoVariables,
        host => host with { Build = build is null ? null : () => build, Time = new StoppedTime(now) },
        CancellationToken.None,
        ["render", .. options]);

    private static string[] Settled(TemporaryFolder repository) => [.. Read(repository, State).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(TemporaryFolder repository, string path) => System.IO.File.ReadAllText(repository.Combine(path));

    private static List<string> Tree(TemporaryFolder repository, string folder) =>
    [
        .. repository.Snapshot(folder).Where(file => !file.Key.StartsWith(".render", StringComparison.Ordinal))
            .Select(file => file.Key + " " + Convert.ToHexString(SHA256.HashData(file.Value))),
    ];

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
