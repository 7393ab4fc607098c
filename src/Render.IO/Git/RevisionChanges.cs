// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;

namespace Render.IO.Git;

/// <summary>What the work tree holds otherwise than a revision did.</summary>
/// <param name="Paths">Every path whose content differs, is new or is gone; below the root, forward slashes.</param>
/// <param name="Folders">Every folder that holds, at any depth, a path that is new or gone; the root is the empty text.</param>
public sealed record RevisionChanges(ImmutableHashSet<string> Paths, ImmutableHashSet<string> Folders)
{
    /// <summary>Asks git.</summary>
    /// <param name="git">Git in the root.</param>
    /// <param name="revision">As a user names it.</param>
    /// <param name="inputs">The folders and files that can be inputs. In them ignored files count as well: nothing keeps a run from reading them.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <returns>The changes; null when there is no such revision, or no git to ask.</returns>
    public static async Task<RevisionChanges?> ReadAsync(GitProgram git, string revision, ImmutableArray<string> inputs, CancellationToken cancellationToken)
    {
        if (await git.AskAsync(cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not { Length: > 0 } commit)
            return null;

        var diff = await git.RunAsync(cancellationToken, ["diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "--", .. inputs]);
        var others = await git.RunAsync(cancellationToken, ["ls-files", "--others", "-z", "--", .. inputs]);
        if (!diff.Succeeded || !others.Succeeded)
            return null;

        var changed = Pairs(Split(diff.Output)).ToList();
        var added = Split(others.Output);
        var structural = changed.Where(entry => entry.Status != "M").Select(entry => entry.Path).Concat(added);
        return new RevisionChanges([.. changed.Select(entry => entry.Path), .. added], [.. structural.SelectMany(FoldersOf)]);
    }

    private static string[] Split(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Git writes a status and a path, each with its own end.</summary>
    private static IEnumerable<(string Status, string Path)> Pairs(string[] fields) =>
        fields.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
            yield return path[..at];

        yield return string.Empty;
    }
}
