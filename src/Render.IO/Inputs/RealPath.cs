// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>
/// Where a path leads for a program that runs in some folder: links are followed one after the other, and <c>..</c> goes up from where a
/// link has led to, as the system does it. What does not exist stands where its name says.
/// </summary>
public static class RealPath
{
    private const int MaxLinks = 40;
    private static readonly string[] OfTheProcess = ["/proc/self", "/proc/thread-self"];

    /// <summary>The absolute path without links.</summary>
    /// <param name="path">A path as the program is given it.</param>
    /// <param name="workingDirectory">The folder that the program runs in, absolute.</param>
    public static string Of(string path, string workingDirectory) =>
        Path.IsPathRooted(path) ? Follow(path, workingDirectory) : Follow(Path.Combine(workingDirectory, path), workingDirectory);

    /// <summary>The same for a file that is there; null when there is none.</summary>
    /// <param name="path">A path as the program is given it.</param>
    /// <param name="workingDirectory">The folder that the program runs in, absolute.</param>
    public static string? OfFile(string path, string workingDirectory) => Of(path, workingDirectory) is var real && File.Exists(real) ? real : null;

    private static string Follow(string absolute, string workingDirectory)
    {
        var waiting = new Stack<string>();
        var current = Begin(absolute, waiting);
        for (var links = 0; waiting.TryPop(out var segment);)
        {
            if (segment == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, segment);
            var target = TargetOf(next, workingDirectory);
            if (target is null || ++links > MaxLinks)
                current = next;
            else
                current = Path.IsPathRooted(target) ? Begin(target, waiting) : Push(target, waiting, current);
        }

        return current;
    }

    /// <summary>What a link says; null for anything else. The links of the process itself are those of the program, not of this one.</summary>
    private static string? TargetOf(string path, string workingDirectory)
    {
        if (OfTheProcess.Contains(path, StringComparer.Ordinal))
            return null;

        return OfTheProcess.Any(process => path == process + "/cwd") ? workingDirectory : new FileInfo(path).LinkTarget;
    }

    private static string Begin(string absolute, Stack<string> waiting)
    {
        var root = Path.GetPathRoot(absolute) ?? string.Empty;
        return Push(absolute[root.Length..], waiting, root);
    }

    private static string Push(string relative, Stack<string> waiting, string current)
    {
        var segments = relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in segments.Reverse().Where(segment => segment != "."))
            waiting.Push(segment);

        return current;
    }
}
