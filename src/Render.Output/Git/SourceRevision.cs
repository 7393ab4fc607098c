// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.IO.Git;

namespace Render.Output.Git;

/// <summary>Which revision of the source a commit was rendered from.</summary>
public static class SourceRevision
{
    /// <summary>What is said where the source lies in no repository.</summary>
    public const string Unknown = "unknown";

    /// <summary>The commit that is checked out, marked when the inputs differ from it.</summary>
    /// <param name="git">Git in the source.</param>
    /// <param name="inputs">The folders that are read.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public static async Task<string> OfAsync(GitProgram git, ImmutableArray<string> inputs, CancellationToken cancellationToken)
    {
        if (await git.AskAsync(cancellationToken, "rev-parse", "--verify", "--quiet", "HEAD") is not { } head)
            return Unknown;

        var changes = await git.AskAsync(cancellationToken, ["status", "--porcelain", "--untracked-files=all", "--", .. inputs]);
        return changes is { Length: 0 } ? head : head + " with changes";
    }
}
