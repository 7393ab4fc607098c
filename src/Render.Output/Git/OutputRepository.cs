// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.IO.Git;
using Render.IO.Inputs;
using Render.IO.Writing;

namespace Render.Output.Git;

/// <summary>
/// The repository that the output goes into, checked out: a work tree of the user's, or a clone of our own that goes again. Only the
/// latter is ever reset.
/// </summary>
public sealed class OutputRepository : IDisposable
{
    private const string Remote = "origin";
    private readonly ScratchFolder? _scratch;

    private OutputRepository(GitProgram git, string branch, ScratchFolder? scratch, bool hasRemote)
    {
        (Git, Branch, _scratch, HasRemote) = (git, branch, scratch, hasRemote);
    }

    /// <summary>Git in the checkout.</summary>
    public GitProgram Git { get; }

    /// <summary>The branch that is committed to and pushed.</summary>
    public string Branch { get; }

    /// <summary>True when there is somewhere to push.</summary>
    public bool HasRemote { get; }

    /// <summary>True for a clone of our own, in which no work of anybody can be lost.</summary>
    public bool IsOwnClone => _scratch is not null;

    /// <summary>The remote branch as the last fetch saw it.</summary>
    public string Upstream => $"refs/remotes/{Remote}/{Branch}";

    /// <summary>Opens a work tree in place, or clones everything else.</summary>
    /// <param name="git">Git in the folder that relative paths start from.</param>
    /// <param name="target">A path or a URL.</param>
    /// <param name="branch">The branch; null for the one that is checked out, or that the repository calls its own.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public static async Task<StageResult<OutputRepository>> OpenAsync(GitProgram git, string target, string? branch, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(target, git.Folder);
        if (DiskFolder.Exists(path) && await git.In(path).AskAsync(cancellationToken, "rev-parse", "--is-inside-work-tree") == "true")
            return await OpenWorkTreeAsync(git.In(path), target, branch, cancellationToken);

        return await CloneAsync(git, DiskFolder.Exists(path) ? path : target, branch, cancellationToken);
    }

    /// <summary>Removes a clone of our own.</summary>
    public void Dispose() => _scratch?.Dispose();

    private static async Task<StageResult<OutputRepository>> OpenWorkTreeAsync(GitProgram git, string target, string? branch, CancellationToken cancellationToken)
    {
        if (await git.AskAsync(cancellationToken, "symbolic-ref", "--short", "HEAD") is not { } current || (branch is not null && branch != current))
            return StageResult.Fail<OutputRepository>(CommitErrors.WrongBranch(target, branch));

        if (!(await git.RunAsync(cancellationToken, "diff", "--cached", "--quiet")).Succeeded)
            return StageResult.Fail<OutputRepository>(CommitErrors.StagedChanges(target));

        var hasRemote = await git.AskAsync(cancellationToken, "remote", "get-url", Remote) is not null;
        return StageResult.Of(new OutputRepository(git, current, scratch: null, hasRemote));
    }

    private static async Task<StageResult<OutputRepository>> CloneAsync(GitProgram git, string target, string? branch, CancellationToken cancellationToken)
    {
        var scratch = new ScratchFolder("render-commit-");

        // By its own protocol also from a path: the files of a repository that somebody pushes to at the same time change while they are linked.
        var cloned = await git.RunAsync(
            cancellationToken,
            ["clone", "--no-local", "--quiet", "--no-tags", "--single-branch", .. branch is null ? Array.Empty<string>() : ["--branch", branch], "--", target, scratch.Path]);
        var inside = git.In(scratch.Path);
        if (cloned.Succeeded && await inside.AskAsync(cancellationToken, "symbolic-ref", "--short", "HEAD") is { } current)
            return StageResult.Of(new OutputRepository(inside, current, scratch, hasRemote: true));

        scratch.Dispose();
        return StageResult.Fail<OutputRepository>(CommitErrors.GitFailed($"clone the output repository '{ShownUrl.In(target)}'", cloned));
    }
}
