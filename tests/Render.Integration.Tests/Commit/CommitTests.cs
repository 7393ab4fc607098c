// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary><c>commit</c> with real git.</summary>
public sealed class CommitTests
{
    private const string AllApproved = "--approve=prod,staging";

    [ToolFact("git")]
    public async Task TheFirstCommit_SaysWhatAndFromWhere_AndTheSecondRunIsSilent()
    {
        using var bed = await GitBed.CreateAsync();

        var first = await bed.CommitAsync(AllApproved);
        var second = await bed.CommitAsync(AllApproved);

        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        first.Error.ShouldContain("to 'main': 87 files.");
        second.ExitCode.ShouldBe(ExitCode.Success, second.Error);
        second.Error.ShouldContain("Nothing to commit");
        (await bed.SubjectsAsync()).ShouldBe(["Render lab, prod, staging: 87 created"]);
        var head = await bed.GitAsync(bed.Source.Path, "rev-parse", "HEAD");
        (await bed.GitAsync(bed.Output, "log", "-1", "--format=%(trailers)", "main")).ShouldBe(
            $"Source-Revision: {head}\nRender-Version: 0.1.0\nApproved-Environments: prod, staging\nWithout-Live-Diff: tested elsewhere");
    }

    [ToolFact("git")]
    public async Task WhatIsCommitted_IsWhatRenderWrites()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.RunAsync("render")).ExitCode.ShouldBe(ExitCode.Success);
        (await bed.CommitAsync(AllApproved)).ExitCode.ShouldBe(ExitCode.Success);

        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, bed.Beside("clone"));

        var verified = await bed.RunAsync("verify", "--output", bed.Beside("clone"));
        verified.ExitCode.ShouldBe(ExitCode.Success, verified.Output + verified.Error);
        (await bed.GitAsync(bed.Beside("clone"), "ls-files")).Split('\n').ShouldBe(bed.Source.Snapshot("out").Keys.Where(path => !path.StartsWith(".render", StringComparison.Ordinal)));
    }

    [ToolFact("git")]
    public async Task AProtectedEnvironment_NeedsAnApproval_AndADisposableOneDoesNot()
    {
        using var bed = await GitBed.CreateAsync();

        var refused = await bed.CommitAsync("--approve=staging");
        var lab = await bed.CommitAsync("-e", "lab");

        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain("error RND7107");
        refused.Error.ShouldContain("pass --approve=prod");
        refused.Error.ShouldNotContain("--approve=staging");
        lab.ExitCode.ShouldBe(ExitCode.Success, lab.Error);
        (await bed.SubjectsAsync()).ShouldBe(["Render lab: 20 created"]);
    }

    [ToolFact("git")]
    public async Task ThePolicy_SaysWhatIsProtected()
    {
        using var bed = await GitBed.CreateAsync();
        bed.Source.Write("policy.yaml", "commit: { protected: [lab], conflicts: stop }\n");

        var refused = await bed.CommitAsync();
        bed.Source.Write("policy.yaml", "commit: { protected: none }\n");
        var wrong = await bed.CommitAsync();

        refused.Error.ShouldContain("'lab' is protected");
        refused.Error.ShouldNotContain("'prod' is protected");
        wrong.ExitCode.ShouldBe(ExitCode.InputErrors);
        wrong.Error.ShouldContain("policy.yaml(1,22): error RND2003");
    }

    [ToolFact("git")]
    public async Task WithoutALiveDiff_AReasonIsNeeded()
    {
        using var bed = await GitBed.CreateAsync();

        var blank = await bed.RunAsync("commit", "--to", bed.Output, "--without-live=  ");

        var unasked = await bed.RunAsync("commit", "--to", bed.Output, "-e", "lab");
        var plain = await bed.RunAsync("commit", "--to", bed.Output, "-e", "lab", "--without-live=test");

        blank.ExitCode.ShouldBe(ExitCode.Usage);
        unasked.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, unasked.Error);
        unasked.Error.ShouldContain("RND7106");
        plain.Error.ShouldContain("RND7105");
        blank.Error.ShouldContain("--without-live needs a value: --without-live=REASON.");
    }

    [ToolFact("git")]
    public async Task RemovingALogin_HasToBeAcknowledged()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync(AllApproved)).ExitCode.ShouldBe(ExitCode.Success);
        var spec = await File.ReadAllTextAsync(bed.Source.Combine("environments/staging.yaml"));
        var (start, end) = (spec.IndexOf("\n  okd:\n    type: okd", StringComparison.Ordinal), spec.IndexOf("\ncomponents:", StringComparison.Ordinal));
        bed.Source.Write("environments/staging.yaml", spec[..start] + "\n" + spec[end..]);

        var refused = await bed.CommitAsync(AllApproved, "--allow-deletions");
        bed.Edit("environments/staging.yaml", "acknowledge: [okd-switch]", "acknowledge: [okd-switch, \"remove:Authentication/cluster\"]");
        var accepted = await bed.CommitAsync(AllApproved, "--allow-deletions");

        refused.Error.ShouldContain("RND5096");
        refused.Error.ShouldContain("remove:Authentication/cluster");
        accepted.ExitCode.ShouldBe(ExitCode.Success, accepted.Error);
        (await bed.GitAsync(bed.Output, "log", "-1", "--format=%(trailers:key=Source-Revision,valueonly)", "main")).ShouldEndWith(" with changes");
    }

    [ToolFact("git")]
    public async Task AWorkTree_IsCommittedInPlace_AndForeignFilesStayOut()
    {
        using var bed = await GitBed.CreateAsync();
        var tree = bed.Beside("tree");
        await bed.GitAsync(bed.Source.Path, "init", "--quiet", tree);
        await File.WriteAllTextAsync(Path.Combine(tree, "notes.txt"), "mine");
        await File.WriteAllTextAsync(Path.Combine(tree, ".gitignore"), "*.yaml\n");

        var run = await bed.RunAsync("commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("There is no remote to push to.");
        var files = (await bed.GitAsync(tree, "ls-files")).Split('\n');
        files.ShouldAllBe(file => file.StartsWith("lab/", StringComparison.Ordinal));
        files.ShouldContain("lab/management/40-configuration/kustomization.yaml");
    }

    [ToolFact("git")]
    public async Task StagedChangesAndJournals_StopIt()
    {
        using var bed = await GitBed.CreateAsync();
        var tree = bed.Beside("tree");
        await bed.GitAsync(bed.Source.Path, "init", "--quiet", tree);
        await File.WriteAllTextAsync(Path.Combine(tree, "notes.txt"), "mine");
        await bed.GitAsync(tree, "add", "notes.txt");
        var staged = await bed.RunAsync("commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab");
        await bed.GitAsync(tree, "rm", "--cached", "--quiet", "notes.txt");
        Directory.CreateDirectory(Path.Combine(tree, ".render"));
        await File.WriteAllTextAsync(Path.Combine(tree, ".render", "journal"), "render-journal 1\n");

        var journal = await bed.RunAsync("commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        staged.Error.ShouldContain("RND7103");
        journal.Error.ShouldContain("RND7062");
        journal.ExitCode.ShouldBe(ExitCode.InputErrors);
    }

    [ToolFact("git")]
    public async Task AWorkTreeOnAnotherBranch_OrOnNone_IsLeftAlone()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.CommitAsync("-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);
        var tree = bed.Beside("tree");
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, tree);
        string[] command = ["commit", "--to", tree, "--without-live=test", "--allow-plain-secrets", "-e", "lab"];

        var other = await bed.RunAsync([.. command, "--branch=release"]);
        await bed.GitAsync(tree, "checkout", "--quiet", "--detach");
        var none = await bed.RunAsync(command);

        other.ExitCode.ShouldBe(ExitCode.InputErrors);
        other.Error.ShouldContain("error RND7102: In the work tree '" + tree + "' the branch 'release' is not checked out.");
        none.ExitCode.ShouldBe(ExitCode.InputErrors);
        none.Error.ShouldContain("error RND7102: In the work tree '" + tree + "' no branch is checked out.");
        (await bed.GitAsync(tree, "status", "--porcelain")).ShouldBeEmpty();
    }

    [ToolFact("git")]
    public async Task WhatGitCannotDo_IsSaid_AndNoPasswordIsPrinted()
    {
        using var bed = await GitBed.CreateAsync();

        var nowhere = await bed.RunAsync("commit", "--to", "https://user:hunter2@127.0.0.1:9/x.git", "--without-live=test", "--allow-plain-secrets", "-e", "lab");
        var helper = await bed.RunAsync("commit", "--to", "ext::sh -c touch% pwned", "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        nowhere.ExitCode.ShouldBe(ExitCode.InputErrors);
        nowhere.Error.ShouldContain("RND7101");
        nowhere.Error.ShouldNotContain("hunter2");
        helper.Error.ShouldContain("RND7101");
        File.Exists(bed.Source.Combine("pwned")).ShouldBeFalse();
    }

    [ToolFact("git")]
    public async Task VariablesOfASurroundingHook_DoNotMisleadGit()
    {
        using var bed = await GitBed.CreateAsync();
        var variables = new Dictionary<string, string>(bed.Variables, StringComparer.Ordinal)
        {
            ["GIT_DIR"] = bed.Beside("elsewhere.git"),
            ["GIT_INDEX_FILE"] = bed.Beside("index"),
            ["GIT_WORK_TREE"] = bed.Beside("nowhere"),
        };

        var run = await CliRun.InAsync(bed.Source.Path, variables, CancellationToken.None, "commit", "--to", bed.Output, "--without-live=test", "--allow-plain-secrets", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        (await bed.SubjectsAsync()).ShouldBe(["Render lab: 20 created"]);
    }
}
