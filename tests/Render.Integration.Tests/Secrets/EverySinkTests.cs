// SPDX-License-Identifier: MIT

using System.Diagnostics;
using Render.Cli;
using Render.Testing;
using Render.Testing.Kubernetes.Server;
using Render.Testing.Secrets;
using Xunit.Abstractions;

namespace Render.Integration.Tests.Secrets;

/// <summary>
/// Hostile secrets through every command and into every sink: streams, reports, files outside of the store, command lines of children,
/// temporary files. Not one form of one of them comes out.
/// </summary>
public sealed class EverySinkTests(ITestOutputHelper output)
{
    private const int PerRepository = 20;
    private static readonly string[] Reports = ["text", "json", "markdown", "github", "sarif", "junit", "gitlab", "html"];

    [ToolFact("age")]
    public async Task NotOneFormOfOneSecret_LeavesThroughAnySink()
    {
        var random = new Random(2026);
        using var key = new AgeKey();
        var count = TestScale.Count(quick: 20, full: 1000);
        var clock = Stopwatch.StartNew();
        var looked = 0;
        for (var done = 0; done < count; done += PerRepository)
            looked += await RunAsync([.. Enumerable.Range(0, PerRepository).Select(_ => HostileSecret.Next(random))], key);

        output.WriteLine($"{count} secrets, {looked} outputs and files looked at, {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> secrets, AgeKey key)
    {
        using var scanner = await LeakScanner.ForAsync(secrets);
        await using var server = await FakeApiServer.StartAsync(null, new FakeCluster().Seed("somebody", Live(secrets[0])).Seed("somebody", Near(secrets[1])));
        using var programs = new FakePrograms().With("age", $"exec '{InstalledTool.Find("age")}' \"$@\"");
        using var repository = new HostileRepository(secrets, key.Recipient, server);
        using var temporary = new TemporaryFolder();
        repository.Variables["PATH"] = programs.SearchPath;
        repository.Variables["TMPDIR"] = temporary.Path;

        await RenderAsync(repository, scanner, key, secrets);
        await ReadAsync(repository, scanner);
        await ProvokeAsync(repository, scanner, programs);

        foreach (var call in programs.Calls)
            scanner.ShouldBeClean(call, "a child's command line");
        temporary.Snapshot().ShouldBeEmpty();
        return scanner.Count;
    }

    /// <summary>What is written: the secrets are where they belong, and nowhere else.</summary>
    private static async Task RenderAsync(HostileRepository repository, LeakScanner scanner, AgeKey key, IReadOnlyList<string> secrets)
    {
        foreach (var attempt in new[] { "first", "second" })
        {
            var run = Clean(await repository.RunAsync("render", "--environment=team,vault"), scanner, $"the {attempt} render");
            run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        }

        var sealedOne = SopsReading.Decrypt(File.ReadAllBytes(repository.Folder.Combine("out/vault/management/40-configuration/hostile/secret-hostile-s0.yaml")), key);
        var token = ((Render.Core.Nodes.StringNode)((Render.Core.Nodes.MapNode)sealedOne["data"].ShouldNotBeNull())["token"].ShouldNotBeNull()).Value;
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(token)).ShouldBe(secrets[0]);
        var files = repository.Folder.Snapshot("out");
        files.Count.ShouldBeGreaterThan(2 * PerRepository);
        foreach (var (path, bytes) in files.Where(file => !file.Key.StartsWith("team/management/40-configuration/hostile/secret-", StringComparison.Ordinal)))
            scanner.ShouldBeClean(bytes, path);
    }

    /// <summary>What is shown.</summary>
    private static async Task ReadAsync(HostileRepository repository, LeakScanner scanner)
    {
        const string Secret = "management/40-configuration/hostile/secret-hostile-s0.yaml";
        foreach (var format in Reports)
            Clean(await repository.RunAsync("validate", "--environment=team,vault,misplaced", $"--format={format}"), scanner, $"validate as {format}");

        foreach (var path in new[] { "stringData.token", "stringData.config.yaml.client.secret", string.Empty })
            Clean(await repository.RunAsync("explain", "team", Secret, path), scanner, "explain");

        foreach (var format in new[] { "text", "markdown", "json" })
        {
            var diff = Clean(await repository.RunAsync("diff", "--environment=team", $"--format={format}"), scanner, $"diff as {format}");
            diff.ExitCode.ShouldBe(ExitCode.Differences, diff.Error);
            diff.Output.ShouldContain("hostile-s0");
        }

        Clean(await repository.RunAsync("verify", "--environment=team,vault"), scanner, "verify");
        Clean(await repository.RunAsync("graph", "--environment=team"), scanner, "graph");
        var guard = Clean(await repository.RunAsync("guard", "--environment=team,vault", "out/team"), scanner, "guard");
        guard.Error.ShouldContain("error RND6030");
    }

    /// <summary>What is said when something fails.</summary>
    private static async Task ProvokeAsync(HostileRepository repository, LeakScanner scanner, FakePrograms programs)
    {
        foreach (var (environment, code) in new[] { ("broken", "error RND"), ("misplaced", "error RND6020") })
        {
            foreach (var format in Reports)
            {
                var run = Clean(await repository.RunAsync("render", $"--environment={environment}", $"--format={format}"), scanner, $"{environment} as {format}");
                run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
                if (format == "text")
                    run.Error.ShouldContain(code);
            }
        }

        Directory.Delete(repository.Folder.Combine("out/vault"), recursive: true);
        programs.With("sops", "cat >&2; exit 3");
        var chatter = Clean(await repository.RunAsync("render", "--environment=vault", "--sealer=sops"), scanner, "sops that prints what it is given");
        chatter.Error.ShouldContain("error RND6041");
        programs.With("age", "env >&2; exit 1");
        Clean(await repository.RunAsync("render", "--environment=vault"), scanner, "age that prints its environment").Error.ShouldContain("error RND6041");

        repository.Folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        Clean(await repository.RunAsync("materialize", "team", "hostile", "--to=clients.json"), scanner, "materialize into a work tree").Error.ShouldContain("error RND7009");
        foreach (var (path, bytes) in repository.Folder.Snapshot().Where(file => !file.Key.StartsWith("out/team/", StringComparison.Ordinal) && file.Key != "environments/broken.yaml"))
            scanner.ShouldBeClean(bytes, path);
    }

    private static CliRun Clean(CliRun run, LeakScanner scanner, string what)
    {
        run.ExitCode.ShouldNotBe(ExitCode.Internal, run.Error);
        scanner.ShouldBeClean(run.Output, what + " on standard output");
        scanner.ShouldBeClean(run.Error, what + " on standard error");
        return run;
    }

    /// <summary>A live object with the same value.</summary>
    private static string Live(string secret) => Secret("hostile-s0", secret);

    /// <summary>A live object whose value is nearly the same.</summary>
    private static string Near(string secret) => Secret("hostile-s1", secret + "!");

    private static string Secret(string name, string value) => $$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: {{name}}, namespace: default }
        data: { token: {{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value))}} }
        """;
}
