// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Core.Paths;
using Render.Diff;
using Render.Diff.Files;
using Render.IO.Writing;
using Render.Output.Planning;

namespace Render.Output.Verification;

/// <summary>Says what of a plan is a difference: which files, and what inside of them. Nothing is written.</summary>
/// <param name="disk">The output folder.</param>
public sealed class OutputVerifier(OutputFiles disk)
{
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>The differences in the order of paths, the ownership record last.</summary>
    public ImmutableArray<FileDifference> Compare(OutputPlan plan) => [.. plan.Files.Append(plan.Record).SelectMany(Compare)];

    private IEnumerable<FileDifference> Compare(PlannedFile file) => file switch
    {
        { Change: PlannedChange.Created } => [Difference(file.Path, ChangeKind.Added)],
        { Change: PlannedChange.Removed } => [Difference(file.Path, ChangeKind.Removed)],

        { Change: PlannedChange.Changed, Content: { NotKept: { } why } content } =>
            [Difference(file.Path, ChangeKind.Changed) with { Changes = InsideOutline(file.Path, content), Why = SealBreakWords.Of(file.EditedByHand ? SealBreak.ChangedByHand : why) }],

        // A clone has no rights of its own: what holds the same bytes is the same.
        { Change: PlannedChange.Changed, Content: { } content } when content.Digest != file.Seen =>
            [new FileDifference(file.Path, disk.Shown(file.Path), ChangeKind.Changed, Inside(file.Path, content))],
        _ => [],
    };

    private FileDifference Difference(RepoPath path, ChangeKind kind) => new(path, disk.Shown(path), kind, []);

    /// <summary>What everybody can see of a sealed file; the rest of it is new whenever it is sealed.</summary>
    private ImmutableArray<TreeChange> InsideOutline(RepoPath path, OutputFile content) =>
        disk.Read(path, MaxBytes) is { } bytes && FileTrees.TryRead(path, bytes, out var before) && FileTrees.TryRead(path, content.Bytes.Span, out var after)
            ? TreeDiff.Compare(FileTrees.HideSecret(SealedOutline.Of(before)), FileTrees.HideSecret(after), new DiffOptions { HidesBefore = true })
            : [];

    private ImmutableArray<TreeChange> Inside(RepoPath path, OutputFile content)
    {
        if (disk.Read(path, MaxBytes) is not { } bytes)
            return [];

        // What stands on the disk may be anything, so values that only it holds are not shown.
        var options = new DiffOptions { HidesBefore = true };
        return FileTrees.TryRead(path, bytes, out var before) && FileTrees.TryRead(path, content.Bytes.Span, out var after)
            ? TreeDiff.Compare(FileTrees.HideSecret(before), FileTrees.HideSecret(after), options)
            : TreeDiff.Compare(FileTrees.KnownLines(bytes, content.Bytes.Span), FileTrees.Text(content.Bytes.Span), options);
    }
}
