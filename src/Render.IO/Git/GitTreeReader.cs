// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Render.Core.Paths;
using Render.IO.Processes;

namespace Render.IO.Git;

/// <summary>
/// Reads the files of a revision with git: the commit, its list of files, and all contents in one go. Nothing is checked out, no
/// filter and no attribute has a say, and the work tree does not matter.
/// </summary>
/// <param name="runner">Starts git.</param>
/// <param name="variables">What it sees of the environment.</param>
public sealed class GitTreeReader(IProcessRunner runner, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The problem when there is no git.</summary>
    public const string NoGit = "git is not installed, or cannot be started";

    private const string Program = "git";
    private const string RegularMode = "100";
    private const int LargestTotal = 256 * 1024 * 1024;
    private const int HeaderParts = 3;

    /// <summary>Reads a revision.</summary>
    /// <param name="root">The folder of the work tree that holds the specs; absolute.</param>
    /// <param name="revision">As a user names it: a branch, a tag, a commit, <c>HEAD~1</c>.</param>
    /// <param name="folders">The folders that are read, below the root.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <returns>The tree; or null and why, in words that can stand after a colon.</returns>
    public async Task<(GitTree? Tree, string? Problem)> ReadAsync(
        string root, string revision, IReadOnlyCollection<string> folders, CancellationToken cancellationToken)
    {
        var parsed = await RunAsync(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], default, cancellationToken);
        if (!parsed.Succeeded)
            return (null, WhyNot(parsed, "it names no commit here"));

        var commit = Encoding.ASCII.GetString(parsed.Output).Trim();
        var listed = await RunAsync(root, ["ls-tree", "-r", "-z", commit, "--", .. folders], default, cancellationToken);
        if (!listed.Succeeded)
            return (null, WhyNot(listed, "git cannot list its files"));

        var entries = Entries(listed.Output);
        var input = Encoding.ASCII.GetBytes(string.Concat(entries.Where(entry => entry.IsFile).Select(entry => entry.Id + "\n")));
        var contents = await RunAsync(root, ["cat-file", "--batch"], input, cancellationToken);
        return contents.Succeeded && Files(entries, contents.Output) is { } files
            ? (new GitTree(commit, files, [.. entries.Where(entry => !entry.IsFile).Select(entry => entry.Path)]), null)
            : (null, WhyNot(contents, "git cannot read its files"));
    }

    private static string WhyNot(ProcessResult result, string otherwise) => result.Outcome switch
    {
        ProcessOutcome.NotFound or ProcessOutcome.NotStarted => NoGit,
        ProcessOutcome.TimedOut => "git does not answer",
        ProcessOutcome.TooMuchOutput => "its files are too large",
        _ => otherwise,
    };

    /// <summary>Records of <c>mode type id TAB path NUL</c>. Names that no path here can have are left out, as they are from a listing of the disk.</summary>
    private static List<Entry> Entries(byte[] output)
    {
        var entries = new List<Entry>();
        foreach (var record in Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = record.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && record[..tab].Split(' ') is [var mode, _, var id] && RepoPath.TryParse(record[(tab + 1)..], out var path, out _))
                entries.Add(new Entry(path, id, mode.StartsWith(RegularMode, StringComparison.Ordinal)));
        }

        return entries;
    }

    /// <summary>Blobs one after the other: a line <c>id type size</c>, the bytes, a line break. Null when they do not add up.</summary>
    private static ImmutableDictionary<RepoPath, ReadOnlyMemory<byte>>? Files(List<Entry> entries, byte[] output)
    {
        var files = ImmutableDictionary.CreateBuilder<RepoPath, ReadOnlyMemory<byte>>();
        var at = 0;
        foreach (var entry in entries.Where(entry => entry.IsFile))
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            if (end < 0 || Encoding.ASCII.GetString(output, at, end - at).Split(' ') is not { Length: HeaderParts } header
                || !int.TryParse(header[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || end + 1 + size >= output.Length)
                return null;

            files[entry.Path] = output.AsMemory(end + 1, size);
            at = end + size + 2;
        }

        return files.ToImmutable();
    }

    private Task<ProcessResult> RunAsync(string root, ImmutableArray<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellationToken) =>
        runner.RunAsync(new ProcessRequest(Program, arguments, root, variables) { Input = input, OutputLimit = LargestTotal }, cancellationToken);

    private sealed record Entry(RepoPath Path, string Id, bool IsFile);
}
