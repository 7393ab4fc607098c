// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;

namespace Render.Pipeline.Diff;

/// <summary>Findings of the command <c>diff</c> itself: RND8070 to RND8079.</summary>
public static class DiffErrors
{
    /// <summary>A revision that git does not know.</summary>
    public static Diagnostic NoRevision(string revision, string why) =>
        new("RND8070", Severity.Error, SourceSpan.None, $"The revision '{revision}' cannot be read: {why}.")
        {
            Hint = why == GitTreeReader.NoGit
                ? "Install git, or put it on PATH."
                : "Name a branch, a tag or a commit that this clone has; shallow clones have few: 'git fetch --unshallow'.",
        };

    /// <summary>A base that does not render, so nothing can be said about who made a difference.</summary>
    public static Diagnostic BaseNotRendered(string environment, string revision, Diagnostic first) =>
        new("RND8071", Severity.Warning, SourceSpan.OfFile($"environments/{environment}.yaml"), $"The environment '{environment}' does not render at the revision '{revision}' ({first.Code}), so its differences are shown without their origin.")
        {
            Hint = $"Check out '{revision}' and run 'render validate --environment={environment}' there.",
        };

    /// <summary>The other side of a comparison without a cluster does not render.</summary>
    public static Diagnostic AgainstNotRendered(string environment, string revision, Diagnostic first) =>
        new("RND8072", Severity.Error, SourceSpan.OfFile($"environments/{environment}.yaml"), $"The environment '{environment}' does not render at the revision '{revision}' ({first.Code}), so there is nothing to compare with.")
        {
            Hint = $"Check out '{revision}' and run 'render validate --environment={environment}' there.",
        };
}
