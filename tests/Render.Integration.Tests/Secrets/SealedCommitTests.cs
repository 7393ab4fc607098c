// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Integration.Tests.Commit;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Sealed files in the output repository, after somebody else changed one there.</summary>
public sealed class SealedCommitTests
{
    [ToolFact("age")]
    public async Task AFileThatWasChangedInTheOutputRepository_IsShownByVerify_AndSealedAnewByCommit()
    {
        using var key = new AgeKey();
        using var bed = await GitBed.CreateAsync();
        SealedTrees.SealFor(bed.Source, key);
        await bed.CommitSourceAsync("Seal for a key of the test");
        (await CommitAsync(bed)).ExitCode.ShouldBe(ExitCode.Success);
        var clone = bed.Beside("clone");
        await bed.GitAsync(bed.Source.Path, "clone", "--quiet", bed.Output, clone);
        var file = Directory.EnumerateFiles(clone, "secret-headlamp-oidc.yaml", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "# by hand\n");
        await bed.GitAsync(clone, "commit", "--quiet", "--all", "-m", "By hand");
        await bed.GitAsync(clone, "push", "--quiet");

        var before = await bed.RunAsync("verify", "-e", "sealed", "--output", clone);
        var committed = await CommitAsync(bed);
        await bed.GitAsync(clone, "pull", "--quiet");
        var after = await bed.RunAsync("verify", "-e", "sealed", "--output", clone);

        before.ExitCode.ShouldBe(ExitCode.Differences, before.Error);
        before.Output.ShouldEndWith("secret-headlamp-oidc.yaml differs, since it was changed by hand\n");
        committed.ExitCode.ShouldBe(ExitCode.Success, committed.Error);
        committed.Error.ShouldContain("secret-headlamp-oidc.yaml: warning RND7055");
        after.ExitCode.ShouldBe(ExitCode.Success, after.Output + after.Error);
        SopsReading.Decrypt(await File.ReadAllBytesAsync(file), key).Entries.ShouldNotBeEmpty();
    }

    [ToolFact("age")]
    public async Task WithoutAValue_CommitNamesTheFileThatCannotBeKept()
    {
        using var key = new AgeKey();
        using var bed = await GitBed.CreateAsync();
        SealedTrees.SealFor(bed.Source, key);
        await bed.CommitSourceAsync("Seal for a key of the test");
        (await CommitAsync(bed)).ExitCode.ShouldBe(ExitCode.Success);
        var spec = await File.ReadAllTextAsync(bed.Source.Combine("environments/sealed.yaml"));
        bed.Source.Write("environments/sealed.yaml", spec.Replace("from: example, value: headlamp-sealed-client-secret", "from: env, variable: NOWHERE", StringComparison.Ordinal)).ShouldNotBeEmpty();
        await bed.CommitSourceAsync("Take the secret from elsewhere");

        var committed = await CommitAsync(bed);

        committed.ExitCode.ShouldBe(ExitCode.InputErrors);
        committed.Error.ShouldContain("error RND6003");
        committed.Error.ShouldContain("secret-headlamp-oidc.yaml: note RND6052: This sealed file cannot be kept, since a reference or the digest key changed in the spec.");
    }

    private static Task<CliRun> CommitAsync(GitBed bed) => bed.CommitAsync("--approve=sealed", "--environment=sealed");
}
