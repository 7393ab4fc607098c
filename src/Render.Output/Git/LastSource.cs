// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Git;

namespace Render.Output.Git;

/// <summary>
/// Finds the revision that the whole output was last rendered from, in the history of the output repository. Where there is any doubt
/// there is no answer, and the next run looks at everything.
/// </summary>
/// <param name="output">Git in the output repository.</param>
/// <param name="source">Git in the source.</param>
public sealed class LastSource(GitProgram output, GitProgram source)
{
    /// <summary>The trailer that names the source; on a command line it stands for what it says.</summary>
    public const string Trailer = "Source-Revision";

    /// <summary>The trailer of a commit that was made from a part of the environments.</summary>
    public const string PartTrailer = "Part-Of-Output";

    private const int HashLength = 40;

    /// <summary>The revision; null when the newest commit is not of Render, was made from changes that nobody had committed, or from a revision that is gone.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        var log = await output.RunAsync(
            cancellationToken, "log", "--first-parent", $"--format=%(trailers:key={Trailer},valueonly,separator=%x2C)%x09%(trailers:key={PartTrailer},valueonly,separator=%x2C)");
        if (!log.Succeeded)
            return null;

        // Commits of parts are passed over: what they left out is as old as the commit before.
        var last = Encoding.UTF8.GetString(log.Output).Split('\n').Select(line => line.Split('\t')).FirstOrDefault(fields => fields is not [{ Length: > 0 }, { Length: > 0 }]);
        return last is [{ Length: HashLength } revision, ""] && await source.AskAsync(cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { Length: > 0 }
            ? revision
            : null;
    }
}
