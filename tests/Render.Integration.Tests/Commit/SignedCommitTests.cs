// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary>A commit is signed when git is set up so, with a key that is made here.</summary>
public sealed class SignedCommitTests
{
    [ToolFact("ssh-keygen")]
    public async Task ACommit_IsSignedByTheKeyOfTheSettings_AndSoIsOneThatWasPutOnTopOfOthers()
    {
        using var bed = await GitBed.CreateAsync();
        var key = await KeyAsync(bed);
        bed.Configure($"[commit]\n\tgpgSign = true\n[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = {key}\n[gpg \"ssh\"]\n\tallowedSignersFile = {bed.Beside("signers")}\n");
        await File.WriteAllTextAsync(bed.Beside("signers"), "tester@example.com " + await File.ReadAllTextAsync(key + ".pub"));

        var first = await bed.CommitAsync("-e", "lab");
        bed.Edit("environments/lab.yaml", "This is the lab.", "This is the playground.");
        bed.Edit("environments/staging.yaml", "Staging.", "Staging!");
        var both = await Task.WhenAll(bed.CommitAsync("-e", "lab"), bed.CommitAsync("-e", "staging", "--approve=staging"));

        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        both.ShouldAllBe(run => run.ExitCode == ExitCode.Success, string.Join('\n', both.Select(run => run.Error)));
        (await bed.SubjectsAsync()).Length.ShouldBe(3);
        (await bed.GitAsync(bed.Output, "log", "--format=%G? %GS", "main")).Split('\n').ShouldAllBe(line => line == "G tester@example.com");
    }

    [ToolFact("ssh-keygen")]
    public async Task AKeyThatCannotSign_StopsTheCommit_AndNothingIsPushed()
    {
        using var bed = await GitBed.CreateAsync();
        bed.Configure($"[commit]\n\tgpgSign = true\n[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = {bed.Beside("no-such-key")}\n");

        var run = await bed.CommitAsync("-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND7111: Git could not sign the commit");
        run.Error.ShouldContain("no-such-key");
        run.Error.ShouldContain("hint: ");
        (await bed.GitAsync(bed.Output, "for-each-ref")).ShouldBeEmpty();
    }

    /// <summary>A key without a passphrase; its private half lies beside the repositories.</summary>
    private static async Task<string> KeyAsync(GitBed bed)
    {
        var made = await ChildProcess.RunAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", string.Empty, "-C", "tester", "-f", bed.Beside("key")]);
        made.ExitCode.ShouldBe(0, made.Error);
        return bed.Beside("key");
    }
}
