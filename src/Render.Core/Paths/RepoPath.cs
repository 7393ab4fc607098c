// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;

namespace Render.Core.Paths;

/// <summary>
/// A path below a root: relative, forward slashes, no empty, <c>.</c> or <c>..</c> segments, no names that Windows or a
/// case-folding disk would read as something else. It cannot leave its root by construction.
/// </summary>
/// <remarks>
/// A class, though it only wraps a text: collections and queries over classes share code that is compiled ahead of time, those
/// over structs of our own are compiled at each start, a hundred methods for this one.
/// </remarks>
public sealed record RepoPath : IComparable<RepoPath>
{
    private const int MaxSegment = 200;
    private const int MaxLength = 1000;
    private static readonly string[] ReservedNames =
    [
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    private RepoPath(string value) => Value = value;

    /// <summary>The root itself.</summary>
    public static RepoPath Root { get; } = new(string.Empty);

    /// <summary>The path as text; empty for the root.</summary>
    public string Value { get; }

    /// <summary>The last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The folder that holds it; the root for a top-level name.</summary>
    public RepoPath Parent => Value.LastIndexOf('/') is var at and >= 0 ? new RepoPath(Value[..at]) : Root;

    /// <summary>Order by ordinal text.</summary>
    public static bool operator <(RepoPath left, RepoPath right) => left.CompareTo(right) < 0;

    /// <summary>Order by ordinal text.</summary>
    public static bool operator >(RepoPath left, RepoPath right) => left.CompareTo(right) > 0;

    /// <summary>Order by ordinal text.</summary>
    public static bool operator <=(RepoPath left, RepoPath right) => left.CompareTo(right) <= 0;

    /// <summary>Order by ordinal text.</summary>
    public static bool operator >=(RepoPath left, RepoPath right) => left.CompareTo(right) >= 0;

    /// <summary>A path from constants of the program; a wrong one is a bug.</summary>
    /// <exception cref="ArgumentException">The text is not a safe relative path.</exception>
    public static RepoPath Of(string path) =>
        TryParse(path, out var result, out var problem) ? result : throw new ArgumentException(problem, nameof(path));

    /// <summary>
    /// Reads a path that came from a user, a spec or a tree. <c>./</c> in front is dropped, <c>a/../b</c> is resolved only
    /// below the root; everything that would leave it, or that another system reads differently, is refused with a reason.
    /// </summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out RepoPath? result, [NotNullWhen(false)] out string? problem)
    {
        result = null;
        problem = path switch
        {
            { Length: > MaxLength } => "is longer than 1000 characters",
            _ when path.Contains('\\', StringComparison.Ordinal) => "contains a backslash; write forward slashes",
            _ when path.StartsWith('/') || (path.Length > 1 && path[1] == ':') => "is absolute; write it relative to the repository",
            _ => null,
        };
        var segments = new List<string>();
        foreach (var segment in problem is null ? path.Split('/') : [])
        {
            if (segment == ".." && segments.Count == 0)
                problem ??= "leaves its root";
            else if (segment == "..")
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "."))
            {
                problem ??= ProblemOf(segment);
                segments.Add(segment);
            }
        }

        if (problem is not null)
            return false;

        result = new RepoPath(string.Join('/', segments));
        return true;
    }

    /// <summary>A path below this one.</summary>
    /// <exception cref="ArgumentException">The child is not a safe relative path.</exception>
    public RepoPath Join(string child) => Of(Value.Length == 0 ? child : Value + "/" + child);

    /// <summary>True when this is <paramref name="folder"/> or lies in it.</summary>
    public bool IsWithin(RepoPath folder) =>
        folder.Value.Length == 0 || Value == folder.Value || Value.StartsWith(folder.Value + "/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(RepoPath? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string? ProblemOf(string segment)
    {
        if (segment.Length > MaxSegment)
            return "has a name longer than 200 characters";
        if (HasForbidden(segment))
            return "has a name with a character that not every system allows";
        if (segment.EndsWith('.') || segment.EndsWith(' '))
            return "has a name that ends in a dot or a blank";
        return IsReserved(segment) ? "has a name that Windows reserves" : null;
    }

    private static bool HasForbidden(string segment)
    {
        foreach (var c in segment)
        {
            if (char.IsControl(c) || c is '<' or '>' or ':' or '"' or '|' or '?' or '*')
                return true;
        }

        return false;
    }

    private static bool IsReserved(string segment)
    {
        var stem = segment.AsSpan(0, segment.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : segment.Length);
        foreach (var name in stem.Length is 3 or 4 ? ReservedNames : [])
        {
            if (stem.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
