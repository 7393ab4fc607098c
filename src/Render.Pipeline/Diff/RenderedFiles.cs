// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Diff;
using Render.Diff.Live;

namespace Render.Pipeline.Diff;

/// <summary>Compares the files that two revisions render for an environment.</summary>
internal static class RenderedFiles
{
    /// <summary>The differences; null where neither side has files.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="before">What the other revision rendered.</param>
    /// <param name="after">What this one renders.</param>
    /// <param name="revision">The other revision.</param>
    /// <param name="options">How the two are compared.</param>
    public static FilesDiff? Compare(
        string environment, ImmutableArray<ConfigFile> before, ImmutableArray<ConfigFile> after, string revision, DiffOptions options)
    {
        var old = before.ToDictionary(PathOf, StringComparer.Ordinal);
        var made = after.ToDictionary(PathOf, StringComparer.Ordinal);
        var paths = old.Keys.Union(made.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return paths.Length == 0
            ? null
            : new FilesDiff(environment, revision, [.. paths.Select(path => Judge(path, old.GetValueOrDefault(path), made.GetValueOrDefault(path), options))]);
    }

    private static FileDiff Judge(string path, ConfigFile? before, ConfigFile? after, DiffOptions options)
    {
        var changes = TreeDiff.Compare(before?.Tree, after?.Tree, options);
        var verdict = (before, after) switch
        {
            (null, _) => Verdict.Create,
            (_, null) => Verdict.Prune,
            _ => changes.IsEmpty ? Verdict.Unchanged : Verdict.Change,
        };
        return new FileDiff(path, verdict)
        {
            Instance = (after ?? before)?.Instance ?? string.Empty,
            Changes = [.. changes.Select(change => new LiveChange(change))],
        };
    }

    private static string PathOf(ConfigFile file) => $"{file.Instance}/{file.Name}";
}
