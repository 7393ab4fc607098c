// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.Output.Layout;

/// <summary>Hands out paths so that no two are one on any system: case, composed letters, a file where another needs a folder.</summary>
internal sealed class PathClaims
{
    private readonly Dictionary<string, (string Path, bool IsFile, SourceSpan Span)> _taken = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _findings = new();

    /// <summary>What could not be handed out.</summary>
    public ImmutableArray<Diagnostic> Findings => _findings.ToSorted();

    /// <summary>Claims a file's path.</summary>
    /// <param name="path">The path as it is wished for.</param>
    /// <param name="span">What asks for it.</param>
    /// <returns>The path; null when it cannot be had, which is then among the findings.</returns>
    public RepoPath? Claim(string path, SourceSpan span)
    {
        if (!TryParse(path, out var safe, out var problem))
        {
            _findings.Add(OutputErrors.UnsafePath(span, path, problem));
            return null;
        }

        for (var folder = safe.Parent; folder != RepoPath.Root; folder = folder.Parent)
        {
            if (!TryTake(folder.Value, isFile: false, span))
                return null;
        }

        return TryTake(safe.Value, isFile: true, span) ? safe : null;
    }

    private static bool TryParse(string path, [NotNullWhen(true)] out RepoPath? safe, [NotNullWhen(false)] out string? problem)
    {
        if (!RepoPath.TryParse(path, out safe, out problem))
            return false;

        if (safe.Value != path)
            problem = "has a part that is empty or only dots";
        else if (path.Any(IsMark))
            problem = "has a letter in two parts, which systems put together differently";

        return problem is null;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private bool TryTake(string path, bool isFile, SourceSpan span)
    {
        // Upper case first: letters such as the dotless i have no way back from lower case.
        var folded = path.ToUpperInvariant();
        if (_taken.TryAdd(folded, (path, isFile, span)))
            return true;

        var other = _taken[folded];
        if (!isFile && !other.IsFile && other.Path == path)
            return true;

        _findings.Add(OutputErrors.Collision(span, path, other.Path, other.Span));
        return false;
    }
}
