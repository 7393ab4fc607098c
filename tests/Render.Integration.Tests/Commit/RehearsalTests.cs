// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary>The whole way of a change with real git: branch, checks, merge, commit, silence; and several runners at once.</summary>
public sealed class RehearsalTests
{
    private const string Banner = "environments/lab.yaml";
    private const string Approved = "--approve=prod,staging";

    [ToolFact("git")]
    public async Task AChange_GoesFromABranchOverItsMerge_IntoTheOutputRepository()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync(Approved)).ExitCode.ShouldBe(ExitCode.Success);
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, bed.Beside("clone"));

        // The pull request: checks without any right, and what it would change in the output.
        await bed.GitAsync(bed.Source.Path, "switch", "--quiet", "-c", "banner");
        bed.Edit(Banner, "This is the lab.", "This is the playground.");
        await bed.CommitSourceAsync("Call the lab a playground");
        await ReportsOfAPullRequestAsync(bed, await bed.GitAsync(bed.Source.Path, "rev-parse", "main"));

        // The merge, and the job after it.
        await bed.GitAsync(bed.Source.Path, "switch", "--quiet", "main");
        await bed.GitAsync(bed.Source.Path, "merge", "--quiet", "--no-ff", "-m", "Merge banner", "banner");
        var merged = await bed.CommitAsync("--changed-since=Source-Revision");
        var again = await bed.CommitAsync("--changed-since=Source-Revision");

        merged.ExitCode.ShouldBe(ExitCode.Success, merged.Error);
        again.Error.ShouldContain("Nothing to commit");
        (await bed.SubjectsAsync()).ShouldBe(["Render lab: 1 changed", "Render lab, prod, staging: 87 created"]);
        (await bed.GitAsync(bed.Output, "log", "-1", "--format=%(trailers:key=Source-Revision,valueonly)", "main"))
            .ShouldBe(await bed.GitAsync(bed.Source.Path, "rev-parse", "main"));
        await bed.GitAsync(bed.Beside("clone"), "pull", "--quiet");
        (await bed.RunAsync("verify", "--output", bed.Beside("clone"))).ExitCode.ShouldBe(ExitCode.Success);
    }

    /// <summary>The steps of the job 'check' in .github/workflows/render.yml, and what they leave for the reviewers.</summary>
    private static async Task ReportsOfAPullRequestAsync(GitBed bed, string @base)
    {
        var (revision, policy) = ("git:" + @base, "--policy=git:" + @base);
        var validated = await bed.RunAsync("validate", policy, "--base=" + @base, "--format=github", "--report=sarif=report/render.sarif", "--report=junit=report/render.xml");
        var compared = await bed.RunAsync(
            "diff", "--against=" + revision, policy, "--exit-zero", "--report=markdown=report/comment.md", "--report=html=report/report.html", "--report=json=report/report.json");
        var verified = await bed.RunAsync("verify", "--output", bed.Beside("clone"), policy, "--report=markdown=report/verify.md");

        validated.ExitCode.ShouldBe(ExitCode.Success, validated.Error);
        compared.ExitCode.ShouldBe(ExitCode.Success, compared.Error);
        var comment = await File.ReadAllTextAsync(bed.Source.Combine("report/comment.md"));
        comment.ShouldStartWith("<!-- render-report -->\n");
        comment.Length.ShouldBeLessThan(65_000);
        foreach (var file in new[] { "comment.md", "report.html", "report.json", "verify.md" })
        {
            var text = await File.ReadAllTextAsync(bed.Source.Combine("report/" + file));
            text.ShouldContain("playground", Case.Sensitive, file);
            text.ShouldNotContain("Production", Case.Sensitive, file);
        }

        verified.ExitCode.ShouldBe(ExitCode.Differences);
        verified.Output.ShouldContain("lab/management/40-configuration/banner/configmap-banner.yaml differs\n");
        await bed.GitAsync(bed.Source.Path, "clean", "--quiet", "--force", "-d", "report");
    }

    [ToolFact("git")]
    public async Task RunnersThatPushAtOnce_AllGetThere_AndTheTreeIsWhatWasRendered()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync(Approved)).ExitCode.ShouldBe(ExitCode.Success);
        bed.Edit(Banner, "This is the lab.", "This is the playground.");
        bed.Edit("environments/prod.yaml", "Production.", "Production!");
        bed.Edit("environments/staging.yaml", "Staging.", "Staging!");

        var runs = await Task.WhenAll(
            bed.CommitAsync("-e", "lab"),
            bed.CommitAsync("-e", "prod", Approved),
            bed.CommitAsync("-e", "staging", Approved),
            bed.CommitAsync("-e", "lab,prod", Approved));

        runs.ShouldAllBe(run => run.ExitCode == ExitCode.Success, string.Join('\n', runs.Select(run => run.Error)));
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, bed.Beside("clone"));
        var verified = await bed.RunAsync("verify", "--output", bed.Beside("clone"));
        verified.ExitCode.ShouldBe(ExitCode.Success, verified.Output);
        (await bed.GitAsync(bed.Output, "log", "--merges", "--format=%s", "main")).ShouldBeEmpty();
    }

    [ToolFact("git")]
    public async Task AWorkTreeThatWasOvertakenInTheSameFile_Stops_AndKeepsItsWork()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync(Approved)).ExitCode.ShouldBe(ExitCode.Success);
        var tree = bed.Beside("tree");
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, tree);
        bed.Edit(Banner, "This is the lab.", "This is the playground.");
        (await bed.CommitAsync("-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
        var theirs = await bed.GitAsync(bed.Output, "rev-parse", "main");
        bed.Edit(Banner, "This is the playground.", "This is the sandbox.");

        var run = await bed.RunAsync("commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND7104: The branch 'main' was changed by others, and 1 attempt to put the commit on top of it failed.");
        (await bed.GitAsync(bed.Output, "rev-parse", "main")).ShouldBe(theirs);
        (await bed.GitAsync(tree, "status", "--porcelain")).ShouldBeEmpty();
        Directory.Exists(Path.Combine(tree, ".git", "rebase-merge")).ShouldBeFalse();
        (await bed.GitAsync(tree, "show", "HEAD:lab/management/40-configuration/banner/configmap-banner.yaml")).ShouldContain("sandbox");
    }

    [ToolFact("git")]
    public async Task AWorkTreeThatWasOvertaken_IsRebased()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync(Approved)).ExitCode.ShouldBe(ExitCode.Success);
        var tree = bed.Beside("tree");
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, tree);
        bed.Edit("environments/staging.yaml", "Staging.", "Staging!");
        (await bed.CommitAsync("-e", "staging", Approved)).ExitCode.ShouldBe(ExitCode.Success);
        bed.Edit(Banner, "This is the lab.", "This is the playground.");

        var run = await bed.RunAsync("commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        (await bed.SubjectsAsync())[..2].ShouldBe(["Render lab: 1 changed", "Render staging: 1 changed"]);
    }
}
