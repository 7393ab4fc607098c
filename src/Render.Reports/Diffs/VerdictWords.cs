// SPDX-License-Identifier: MIT

using Render.Diff.Live;

namespace Render.Reports.Diffs;

/// <summary>How verdicts are called in reports.</summary>
internal static class VerdictWords
{
    /// <summary>All verdicts, those that need a look first.</summary>
    public static IReadOnlyList<Verdict> All { get; } = Enum.GetValues<Verdict>();

    /// <summary>The verdict in text.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NotCompared => "not compared",
        Verdict.NotAsked => "not asked",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>How a cluster was asked.</summary>
    public static string Of(DiffMode mode) => mode switch
    {
        DiffMode.DryRun => "dry run",
        DiffMode.ReadOnly => "read only",
        DiffMode.Mixed => "dry run, read only in part",
        _ => "rendered",
    };

    /// <summary>The verdict in JSON.</summary>
    public static string Json(Verdict verdict) => verdict switch
    {
        Verdict.NotCompared => "notCompared",
        Verdict.NotAsked => "notAsked",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>How a cluster was asked, in JSON.</summary>
    public static string Json(DiffMode mode) => mode switch
    {
        DiffMode.DryRun => "dryRun",
        DiffMode.ReadOnly => "readOnly",
        DiffMode.Mixed => "mixed",
        _ => "rendered",
    };

    /// <summary>The sign in front of an object.</summary>
    public static char Sign(Verdict verdict) => verdict switch
    {
        Verdict.Create => '+',
        Verdict.Prune => '-',
        Verdict.Refused or Verdict.Conflict or Verdict.Recreate => '!',
        Verdict.Change => '~',
        Verdict.NotCompared or Verdict.NotAsked => '?',
        _ => '=',
    };

    /// <summary>A file in one line: path and verdict.</summary>
    public static string Headline(FileDiff file) => $"{ShownText.Line(file.Path)}  {Of(file.Verdict)}";

    /// <summary>An object in one line: kind, name, verdict and reason.</summary>
    public static string Headline(ObjectDiff item)
    {
        var reason = item.Reason is { } why ? ": " + ShownText.Line(why) : string.Empty;
        var hidden = item.Ignored > 0 ? $" ({item.Ignored.ToString(System.Globalization.CultureInfo.InvariantCulture)} ignored)" : string.Empty;
        return $"{ShownText.Line(item.Object.ToString())}  {Of(item.Verdict)}{reason}{hidden}";
    }
}
