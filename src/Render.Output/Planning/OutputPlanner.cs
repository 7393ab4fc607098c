// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.IO.Writing;
using Render.Output.Layout;
using Render.Output.Ownership;

namespace Render.Output.Planning;

/// <summary>
/// Compares what shall be written with what was written and with what stands on the disk. Only files that the last record
/// lists are Render's own; everything else is left alone, or is an error where it is in the way.
/// </summary>
/// <param name="disk">The output folder.</param>
/// <param name="toolVersion">The version of Render, for the record.</param>
/// <param name="allowDeletions">True when more than a third of an environment's files may go.</param>
public sealed class OutputPlanner(OutputFiles disk, string toolVersion, bool allowDeletions)
{
    private const int LargestShareRemoved = 3;

    /// <summary>The ownership record of an environment's last run; null in the value of a success means that there is none.</summary>
    public StageResult<PreviousOutput> Previous(string environment)
    {
        var path = OutputLayout.Record(environment);
        var shown = disk.Shown(path);
        if (disk.Look(path).Kind == OutputFileKind.Missing)
            return StageResult.Of(new PreviousOutput(null));

        if (disk.Read(path, OwnershipReader.MaxBytes) is not { } bytes)
            return StageResult.Fail<PreviousOutput>(OutputErrors.RecordUnreadable(SourceSpan.OfFile(shown), "it is not a readable file"));

        var read = OwnershipReader.Read(shown, bytes, environment);
        return read.IsSuccess(out var record)
            ? new StageResult<PreviousOutput>(new PreviousOutput(record), read.Diagnostics)
            : StageResult.Fail<PreviousOutput>(read.Diagnostics);
    }

    /// <summary>What a render does.</summary>
    /// <param name="tree">The files that shall be there.</param>
    /// <param name="inputs">What they were made from, for the record.</param>
    public StageResult<OutputPlan> Plan(OutputTree tree, ImmutableArray<ReadRecord> inputs)
    {
        var last = tree.Files.Any(file => file.NotKept is not null) ? Previous(tree.Environment).Value?.Record : null;
        var record = OwnershipWriter.Write(OwnershipRecord.Of(tree, toolVersion, inputs, last));
        return Plan(tree, new OutputFile(RepoPath.Of(OutputLayout.RecordName), record));
    }

    /// <summary>What becomes of an environment whose spec is gone: all its files go, its record too.</summary>
    public StageResult<OutputPlan> PlanRemoval(string environment) => Plan(new OutputTree(environment, []), record: null);

    private StageResult<OutputPlan> Plan(OutputTree tree, OutputFile? record)
    {
        var previous = Previous(tree.Environment);
        if (!previous.IsSuccess(out var found))
            return StageResult.Fail<OutputPlan>(previous.Diagnostics);

        var findings = new DiagnosticBag();
        var folder = OutputLayout.Environment(tree.Environment);
        var owned = found.Record?.Files.ToDictionary(file => folder.Join(file.Path.Value)) ?? [];
        var judge = new FileJudge(disk, disk.View(), owned, findings);
        var files = tree.Files.Select(file => judge.Wanted(folder.Join(file.Path.Value), file)).ToList();
        var wanted = files.ConvertAll(file => file.Path).ToHashSet();
        var removed = owned.Keys.Where(path => !wanted.Contains(path)).Order().Select(judge.Unwanted).OfType<PlannedFile>().ToList();
        if (!allowDeletions && removed.Count * LargestShareRemoved > owned.Count)
            findings.Add(OutputErrors.TooManyDeletions(SourceSpan.OfFile(disk.Shown(folder)), removed.Count, owned.Count));

        var plan = new OutputPlan(
            tree.Environment,
            [.. files.Concat(removed).OrderBy(file => file.Path)],
            judge.Record(OutputLayout.Record(tree.Environment), record));
        return StageResult.Of(plan, findings);
    }
}
