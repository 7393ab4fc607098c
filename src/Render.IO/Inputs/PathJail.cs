// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.IO.Inputs;

/// <summary>
/// Finds where a path below a root really leads, one component after the other: links are followed here and not by the
/// system, so that each step is seen to stay inside. An absolute link is inside only when it names the root by its real path.
/// </summary>
public sealed class PathJail
{
    private const int MaxLinks = 40;

    /// <summary>Sets the root; links on the way to it are resolved once.</summary>
    /// <param name="absoluteRoot">An absolute path; it need not exist yet.</param>
    public PathJail(string absoluteRoot) => Root = RealPath(absoluteRoot);

    /// <summary>The root's real path, without links and without a separator at its end.</summary>
    public string Root { get; }

    /// <summary>Where a path leads.</summary>
    public JailedPath Resolve(RepoPath path)
    {
        var waiting = new Stack<string>(path.Value.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        var current = Root;
        var links = 0;
        while (waiting.TryPop(out var segment))
        {
            if (segment == "..")
            {
                // Only links bring these; the path below is real already, so one step up is the parent.
                if (current.Length == Root.Length)
                    return JailedPath.Outside;

                current = ParentOf(current);
                continue;
            }

            var next = Path.Combine(current, segment);
            var info = new FileInfo(next);
            if (!Exists(info))
                return JailedPath.Missing;

            // Only a link has a target to ask the system for.
            if (!info.Attributes.HasFlag(FileAttributes.ReparsePoint) || info.LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks || !TryFollow(target, waiting, ref current))
                return JailedPath.Outside;
        }

        return new JailedPath(JailedPathKind.Inside, current);
    }

    private static bool Exists(FileInfo info) => (int)info.Attributes != -1;

    private static string ParentOf(string path) => Path.GetDirectoryName(path) ?? path;

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);

    private bool TryFollow(string target, Stack<string> waiting, ref string current)
    {
        var rest = target;
        if (Path.IsPathFullyQualified(target))
        {
            var inside = target.StartsWith(Root, StringComparison.Ordinal)
                && (target.Length == Root.Length || target[Root.Length] == Path.DirectorySeparatorChar);
            if (!inside)
                return false;

            rest = target[Root.Length..];
            current = Root;
        }
        else if (Path.IsPathRooted(target))
        {
            return false;
        }

        foreach (var segment in Segments(rest).Reverse().Where(segment => segment != "."))
            waiting.Push(segment);

        return true;
    }

    private static string RealPath(string absolute)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(absolute, absolute));
        var current = Path.GetPathRoot(full) ?? full;
        foreach (var segment in Segments(full[current.Length..]))
        {
            var next = Path.Combine(current, segment);
            current = FinalTarget(next) is { } target ? RealPath(target) : next;
        }

        return current;
    }

    private static string? FinalTarget(string path)
    {
        var info = new DirectoryInfo(path);
        try
        {
            return info.LinkTarget is null ? null : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            // Links in a circle: whoever opens the root gets the system's own answer.
            return null;
        }
    }
}
