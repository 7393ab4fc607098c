// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Cli;
using Render.Integration.Tests.Diff;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary><c>commit --changed-since</c>: what a change cannot affect is neither rendered nor asked about, and the output is the same.</summary>
public sealed class ChangedSinceCommitTests
{
    private const string Approved = "--approve=prod,staging";
    private const string Last = "--changed-since=Source-Revision";

    [ToolFact("git")]
    public async Task WhatChangedSinceTheLastCommit_IsAllThatIsRendered_AndTheOutputIsThatOfAFullRender()
    {
        using var bed = await GitBed.CreateAsync();
        var first = await RenderedAsync(bed, Last, Approved);
        bed.Edit("environments/lab.yaml", "This is the lab.", "This is the playground.");
        await bed.CommitSourceAsync("Call the lab a playground");

        var second = await RenderedAsync(bed, Last);
        var nothing = await RenderedAsync(bed, Last);
        File.Delete(bed.Source.Combine("environments/staging.yaml"));
        await bed.CommitSourceAsync("Give up staging");
        var gone = await RenderedAsync(bed, Last, Approved, "--allow-deletions");

        first.ShouldBe(["lab", "prod", "staging"]);
        second.ShouldBe(["lab"]);
        nothing.ShouldBe([]);
        gone.ShouldBe([]);
        (await bed.SubjectsAsync()).ShouldBe(["Render staging: 28 removed", "Render lab: 1 changed", "Render lab, prod, staging: 87 created"]);
        (await bed.GitAsync(bed.Output, "log", "--format=%(trailers:key=Part-Of-Output)", "main")).Trim().ShouldBeEmpty();
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, bed.Beside("clone"));
        (await bed.RunAsync("verify", "--output", bed.Beside("clone"))).ExitCode.ShouldBe(ExitCode.Success);
    }

    [ToolFact("git")]
    public async Task WhereTheOutputsRevisionIsInDoubt_EverythingIsRendered()
    {
        using var bed = await GitBed.CreateAsync();
        await RenderedAsync(bed, Last, Approved);

        // A commit of a part says nothing about the rest.
        bed.Edit("environments/prod.yaml", "Production.", "Production!");
        bed.Edit("environments/lab.yaml", "This is the lab.", "This is the playground.");
        await bed.CommitSourceAsync("Change two");
        (await bed.CommitAsync("-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
        (await RenderedAsync(bed, Last, Approved)).ShouldBe(["lab", "prod"]);

        // Changes that were not committed.
        bed.Edit("environments/lab.yaml", "This is the playground.", "This is the sandbox.");
        (await RenderedAsync(bed, Last)).ShouldBe(["lab"]);
        (await RenderedAsync(bed, Last)).ShouldBe(["lab", "prod", "staging"]);

        // Somebody else's commit.
        await bed.CommitSourceAsync("Call it a sandbox");
        bed.Edit("environments/lab.yaml", "This is the sandbox.", "This is the lab.");
        await bed.CommitSourceAsync("Back to the lab");
        (await RenderedAsync(bed)).ShouldBe(["lab", "prod", "staging"]);
        (await RenderedAsync(bed, Last)).ShouldBe([]);
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, bed.Beside("clone"));
        await bed.GitAsync(bed.Beside("clone"), "commit", "--quiet", "--allow-empty", "-m", "By hand");
        await bed.GitAsync(bed.Beside("clone"), "push", "--quiet");
        (await RenderedAsync(bed, Last)).ShouldBe(["lab", "prod", "staging"]);
    }

    [ToolFact("git")]
    public async Task ANamedRevision_Counts_AndOneThatGitDoesNotKnow_StopsTheCommit()
    {
        using var bed = await GitBed.CreateAsync();
        await RenderedAsync(bed, Approved);
        bed.Edit("environments/lab.yaml", "This is the lab.", "This is the playground.");
        await bed.CommitSourceAsync("Call the lab a playground");

        var unknown = await bed.CommitAsync("--changed-since=nowhere");
        var named = await RenderedAsync(bed, "--changed-since=HEAD~1");

        unknown.ExitCode.ShouldBe(ExitCode.InputErrors);
        unknown.Error.ShouldContain("error RND7110");
        named.ShouldBe(["lab"]);
        (await bed.SubjectsAsync()).ShouldBe(["Render lab: 1 changed", "Render lab, prod, staging: 87 created"]);
        (await bed.GitAsync(bed.Output, "log", "-1", "--format=%(trailers:key=Part-Of-Output,valueonly)", "main")).ShouldBe("what changed since HEAD~1");
    }

    [ToolFact("git")]
    public async Task OnlyTheClustersOfWhatChanged_AreAsked()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        using var repository = new TemporaryFolder();
        bed.Variables["GIT_CONFIG_GLOBAL"] = bed.Samples.Write("gitconfig", "[user]\n\tname = Tester\n\temail = tester@example.com\n");
        bed.Variables["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (folder, arguments) in new[] { (repository.Path, new[] { "init", "--quiet", "--bare" }), (bed.Samples.Path, ["init", "--quiet"]), (bed.Samples.Path, ["add", "environments", "templates", "schemas"]), (bed.Samples.Path, ["commit", "--quiet", "-m", "Start"]) })
            (await ChildProcess.RunAsync("git", arguments, folder, bed.Variables.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal))).ExitCode.ShouldBe(0);
        var first = await bed.RunAsync("commit", "--to", repository.Path, "--allow-plain-secrets", "--without-live=first", Approved);
        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        bed.Server.Requests.ShouldBeEmpty();
        bed.Change("environments/lab.yaml", "This is the lab.", "This is the playground.");

        var run = await bed.RunAsync("commit", "--to", repository.Path, "--allow-plain-secrets", Last);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        bed.Server.Requests.ShouldNotBeEmpty();
        bed.Server.Requests.ShouldAllBe(request => !request.PathAndQuery.Contains("openshift", StringComparison.Ordinal) && !request.PathAndQuery.Contains("prod", StringComparison.Ordinal));
    }

    /// <summary>Commits, and says which environments were rendered for it.</summary>
    private static async Task<string[]> RenderedAsync(GitBed bed, params string[] arguments)
    {
        var report = bed.Beside("report.json");
        var run = await bed.CommitAsync([.. arguments, "--report=json=" + report]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        return [.. json.RootElement.GetProperty("environments").EnumerateArray().Select(environment => environment.GetProperty("name").GetString() ?? string.Empty)];
    }
}
