// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Processes;

namespace Render.Output.Git;

/// <summary>Makes one commit in an output repository and pushes it, on top of whatever others have pushed meanwhile.</summary>
/// <param name="repository">The repository.</param>
public sealed class OutputCommit(OutputRepository repository)
{
    // Words of git for a signer that failed, cannot be started, or has no key.
    private static readonly string[] Signing = ["failed to sign", "signingKey", "failed to write commit object"];

    private string? _message;

    /// <summary>
    /// Takes the files as they stand on the disk into a commit: a new one, or the one of an earlier attempt. Nothing else that lies in
    /// the work tree comes along, ignored or not.
    /// </summary>
    /// <param name="files">What Render owns or has removed, below the work tree.</param>
    /// <param name="message">The whole message.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <returns>True when there is a commit of ours; a finding when git refuses.</returns>
    public async Task<(bool HasCommit, Diagnostic? Problem)> CommitAsync(IEnumerable<RepoPath> files, string message, CancellationToken cancellationToken)
    {
        var paths = Encoding.UTF8.GetBytes(string.Concat(files.Select(path => path.Value + "\0")));
        var added = await repository.Git.RunAsync(paths, cancellationToken, "update-index", "--add", "--remove", "--replace", "-z", "--stdin");
        if (!added.Succeeded)
            return (false, CommitErrors.GitFailed("stage the output", added));

        var ours = await IsOursAsync(cancellationToken);
        if ((await repository.Git.RunAsync(cancellationToken, "diff", "--cached", "--quiet")).Succeeded)
            return (ours, null);

        ImmutableArray<string> amend = ours ? ["--amend"] : [];
        var committed = await repository.Git.RunAsync(
            Encoding.UTF8.GetBytes(message), cancellationToken, ["commit", "--quiet", "--cleanup=verbatim", .. amend, "--file=-"]);
        if (!committed.Succeeded)
            return (false, await WhyNotAsync(committed, cancellationToken));

        _message = message;
        return (true, null);
    }

    /// <summary>The commit that is checked out.</summary>
    public Task<string?> HeadAsync(CancellationToken cancellationToken) => repository.Git.AskAsync(cancellationToken, "rev-parse", "HEAD");

    /// <summary>Pushes the branch; nothing is ever forced.</summary>
    public Task<ProcessResult> PushAsync(CancellationToken cancellationToken) =>
        repository.Git.RunAsync(cancellationToken, "push", "--quiet", "origin", $"HEAD:refs/heads/{repository.Branch}");

    /// <summary>
    /// Brings what others have pushed below the commit. Where both changed the same, a clone of our own drops the commit, to be made anew
    /// from their state; in a work tree of the user's everything is put back and the answer is no.
    /// </summary>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<CatchUp> CatchUpAsync(CancellationToken cancellationToken)
    {
        var git = repository.Git;
        var before = await git.AskAsync(cancellationToken, "rev-parse", "--verify", "--quiet", repository.Upstream);
        var fetched = await git.RunAsync(cancellationToken, "fetch", "--quiet", "--no-tags", "origin", $"+refs/heads/{repository.Branch}:{repository.Upstream}");
        var after = await git.AskAsync(cancellationToken, "rev-parse", "--verify", "--quiet", repository.Upstream);
        if (!fetched.Succeeded || after is null || after == before)
            return CatchUp.NothingNew;

        if ((await git.RunAsync(cancellationToken, "rebase", "--quiet", repository.Upstream)).Succeeded)
            return CatchUp.Rebased;

        await git.RunAsync(cancellationToken, "rebase", "--abort");
        var mayDrop = repository.IsOwnClone && (await git.RunAsync(cancellationToken, "reset", "--quiet", "--hard", repository.Upstream)).Succeeded;
        return mayDrop ? CatchUp.Dropped : CatchUp.Stuck;
    }

    /// <summary>
    /// Says what failed. Nothing was staged before, so a work tree of the user's is left without anything staged; otherwise the next
    /// run would take it for somebody else's work.
    /// </summary>
    private async Task<Diagnostic> WhyNotAsync(ProcessResult committed, CancellationToken cancellationToken)
    {
        await repository.Git.RunAsync(cancellationToken, "reset", "--quiet");
        var signs = await repository.Git.AskAsync(cancellationToken, "config", "--type=bool", "--get", "commit.gpgSign") == "true";
        return signs && Array.Exists(Signing, word => committed.Error.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? CommitErrors.NotSigned(committed)
            : CommitErrors.GitFailed("commit", committed);
    }

    /// <summary>True while the newest commit is the one that this object made: a rebase drops it when somebody else pushed the same.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellationToken) =>
        _message is not null && (await repository.Git.AskAsync(cancellationToken, "log", "-1", "--format=%B"))?.TrimEnd() == _message.TrimEnd();
}
