// SPDX-License-Identifier: MIT

using Render.Diff;
using Render.Diff.Files;
using Render.Diff.Live;
using Render.Reports.Diffs;
using Render.Reports.Results;

namespace Render.Reports.Files;

/// <summary>What is different about a file, in words; the same on a terminal and in every report.</summary>
internal static class FileDifferenceWords
{
    /// <summary>The sign in front, and the words behind the file's name.</summary>
    public static (char Sign, string Words) Of(FileDifference difference) => difference.Kind switch
    {
        ChangeKind.Added => ('+', "is missing"),
        ChangeKind.Removed => ('-', "is not rendered any more"),
        _ when difference.Why is { } why => ('~', $"differs, since {why}"),
        _ => ('~', difference.Changes.IsEmpty ? "differs in hidden values or in its form" : "differs"),
    };

    /// <summary>What a render would do to the file.</summary>
    public static string Verdict(FileDifference difference) => difference.Kind switch
    {
        ChangeKind.Added => ReportVerdicts.Create,
        ChangeKind.Removed => ReportVerdicts.Prune,
        _ => ReportVerdicts.Change,
    };

    /// <summary>What is different inside.</summary>
    public static IEnumerable<DiffLine> Lines(FileDifference difference) =>
        difference.Changes.SelectMany(change => ChangeLines.Of(new LiveChange(change)));
}
