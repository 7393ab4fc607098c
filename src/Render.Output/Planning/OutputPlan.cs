// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.IO.Writing;

namespace Render.Output.Planning;

/// <summary>What a render does to one environment's files.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Files">Every file, unchanged ones too, by path; the ownership record is not among them.</param>
/// <param name="Record">What happens to the ownership record.</param>
public sealed record OutputPlan(string Environment, ImmutableArray<PlannedFile> Files, PlannedFile Record)
{
    /// <summary>True when no file but perhaps the record changes.</summary>
    public bool ChangesNothing => Files.All(file => file.Change == PlannedChange.Unchanged);

    /// <summary>How many files a change happens to.</summary>
    public int Count(PlannedChange change) => Files.Count(file => file.Change == change);

    /// <summary>One change of the output folder that does what all the plans say.</summary>
    public static OutputChange ToChange(IEnumerable<OutputPlan> plans)
    {
        var all = plans.OrderBy(plan => plan.Environment, StringComparer.Ordinal).ToList();
        var records = all.Select(plan => plan.Record).ToList();
        return new OutputChange(
            [.. all.SelectMany(plan => plan.Files).Concat(records).SelectMany(Removal)],
            [.. all.SelectMany(plan => plan.Files).SelectMany(Write)],
            [.. records.SelectMany(Write)]);
    }

    private static IEnumerable<FileRemoval> Removal(PlannedFile file) =>
        file.Change == PlannedChange.Removed ? [new FileRemoval(file.Path, file.Seen)] : [];

    private static IEnumerable<FileWrite> Write(PlannedFile file) =>
        file is { Change: PlannedChange.Created or PlannedChange.Changed, Content: { } content }
            ? [new FileWrite(file.Path, content.Bytes, content.IsPrivate)]
            : [];
}
