// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Writing;
using Render.Output.Layout;
using Render.Output.Ownership;

namespace Render.Output.Planning;

/// <summary>The sealed files of the last run, and whether somebody has changed them since: what a sealer may keep.</summary>
/// <param name="disk">The output folder.</param>
/// <param name="record">The record of the last run; null when there was none.</param>
public sealed class PreviousSeals(OutputFiles disk, OwnershipRecord? record)
{
    private readonly Dictionary<(string? Cluster, ObjectRef? Object), OwnedFile> _files =
        (record?.Files ?? []).Where(file => file.Seal is not null).DistinctBy(file => (file.Cluster, file.Object))
        .ToDictionary(file => (file.Cluster, file.Object));

    /// <summary>The file with secrets in clear text of an object; null when there is none, or when it was changed by hand.</summary>
    public byte[]? FindPlain(Manifest manifest)
    {
        var file = (record?.Files ?? []).FirstOrDefault(file => file.IsPrivate && file.Cluster == manifest.Cluster && file.Object == manifest.Object);
        return file is null ? null : Unchanged(file);
    }

    /// <summary>The sealed file of an object; null when no record lists one.</summary>
    public SealedBefore? Find(Manifest manifest)
    {
        if (record is null || !_files.TryGetValue((manifest.Cluster, manifest.Object), out var file) || file.Seal is not { } seal)
            return null;

        var path = PathOf(record, file);
        var shown = SourceSpan.OfFile(disk.Shown(path));
        return Unchanged(file) is { } bytes
            ? new SealedBefore(bytes, seal) { File = shown }
            : new SealedBefore(default, seal)
            {
                File = shown,
                Broken = disk.Look(path).Kind == OutputFileKind.Missing ? SealBreak.Missing : SealBreak.ChangedByHand,
            };
    }

    private byte[]? Unchanged(OwnedFile file)
    {
        var bytes = record is null ? null : disk.Read(PathOf(record, file), file.Size);
        return bytes is not null && Digest.Of(bytes) == file.Digest ? bytes : null;
    }

    private static RepoPath PathOf(OwnershipRecord record, OwnedFile file) => OutputLayout.Environment(record.Environment).Join(file.Path.Value);
}
