// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.IO.Git;

namespace Render.Pipeline.Policies;

/// <summary>
/// A revision of the repository that the policy is taken from, whatever the work tree says: where the work tree holds what a
/// stranger sent, it must not say what the stranger may do.
/// </summary>
/// <param name="git">Reads revisions.</param>
/// <param name="root">The repository, absolute.</param>
/// <param name="revision">As the user named it.</param>
public sealed class PolicyOrigin(GitTreeReader git, string root, string revision)
{
    /// <summary>The tree that holds the policy; a finding when git does not know the revision.</summary>
    public async Task<StageResult<IInputTree>> OpenAsync(CancellationToken cancellationToken)
    {
        var (tree, problem) = await git.ReadAsync(root, revision, [PolicyReader.File.Value], cancellationToken);
        return tree is null
            ? StageResult.Fail<IInputTree>(PolicyErrors.NoRevision(revision, problem ?? "git says nothing"))
            : StageResult.Of<IInputTree>(tree);
    }
}
