// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Integration.Tests.Diff;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary><c>commit</c> with clusters to ask.</summary>
public sealed class LiveCommitTests
{
    [ToolFact("git")]
    public async Task WhatIsLiveAlready_NeedsNoApproval_AndADifferenceDoes()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        using var repository = new TemporaryFolder();
        await ChildProcess.RunAsync("git", ["init", "--quiet", "--bare", repository.Path]);
        bed.Samples.Write("policy.yaml", "commit: { protected: [lab] }\n");
        bed.Variables["GIT_CONFIG_GLOBAL"] = bed.Samples.Write("gitconfig", "[user]\n\tname = Tester\n\temail = tester@example.com\n");
        bed.Variables["GIT_CONFIG_NOSYSTEM"] = "1";

        var live = await bed.RunAsync("commit", "--to", repository.Path, "-e", "lab", "--allow-plain-secrets");
        bed.Change("environments/lab.yaml", "This is the lab.", "This is the playground.");
        var refused = await bed.RunAsync("commit", "--to", repository.Path, "-e", "lab", "--allow-plain-secrets");
        var approved = await bed.RunAsync("commit", "--to", repository.Path, "-e", "lab", "--allow-plain-secrets", "--approve=lab");

        live.ExitCode.ShouldBe(ExitCode.Success, live.Error);
        refused.ExitCode.ShouldBe(ExitCode.InputErrors);
        refused.Error.ShouldContain("1 of its objects would change on its clusters");
        approved.ExitCode.ShouldBe(ExitCode.Success, approved.Error);
        var log = await ChildProcess.RunAsync("git", ["log", "-1", "--format=%(trailers:key=Live-Diff,valueonly)"], repository.Path);
        log.Output.Trim().ShouldBe("1 objects differ on 1 clusters");
    }
}
