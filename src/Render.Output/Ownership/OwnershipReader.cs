// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;

namespace Render.Output.Ownership;

/// <summary>
/// Reads ownership records. What they list is removed and overwritten, so nothing in them is believed that does not fit:
/// paths stay in the environment's folder by construction, and anything unexpected makes the whole record void.
/// </summary>
public static class OwnershipReader
{
    private static readonly DocumentBudget Budget = new(MaxBytes: 64 * 1024 * 1024, MaxDepth: 16, MaxNodes: 4_000_000);

    /// <summary>The largest record that is read, in bytes.</summary>
    public static long MaxBytes => Budget.MaxBytes;

    /// <summary>Reads a record.</summary>
    /// <param name="path">The file as messages name it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="environment">The environment whose record it has to be.</param>
    public static StageResult<OwnershipRecord> Read(string path, ReadOnlySpan<byte> bytes, string environment)
    {
        var read = JsonReader.Read(path, bytes, Budget);
        if (!read.IsSuccess(out var root))
            return StageResult.Fail<OwnershipRecord>([.. read.Diagnostics, OutputErrors.RecordUnreadable(SourceSpan.OfFile(path), "it is not JSON")]);

        try
        {
            return Bind(new RecordField(root, "the document"), environment);
        }
        catch (RecordFaultException fault)
        {
            return StageResult.Fail<OwnershipRecord>(OutputErrors.RecordUnreadable(fault.Span, fault.Message));
        }
    }

    private static StageResult<OwnershipRecord> Bind(RecordField root, string environment)
    {
        root.Map("_type", "subject", "predicateType", "predicate");
        root["_type"].Expect(OwnershipRecord.StatementType);
        root["predicateType"].Expect(OwnershipRecord.PredicateType);
        var version = root["predicate"]["schemaVersion"];
        if (version.Number() is var found && found > OwnershipRecord.SchemaVersion)
            return StageResult.Fail<OwnershipRecord>(OutputErrors.RecordTooNew(version.Span, version.Lexeme, OwnershipRecord.SchemaVersion));

        var predicate = root["predicate"].Map("schemaVersion", "tool", "environment", "files", "waiting", "inputs");
        var tool = predicate["tool"].Map("name", "version");
        tool["name"].Expect(OwnershipRecord.ToolName);
        predicate["environment"].Expect(environment);
        return StageResult.Of(new OwnershipRecord(
            environment, tool["version"].Text(), Files(root["subject"], predicate["files"]), [.. predicate["inputs"].Items().Select(Input)])
        {
            Waiting = [.. predicate.Optional("waiting")?.Items().Select(Waiting) ?? []],
        });
    }

    private static ImmutableArray<OwnedFile> Files(RecordField subjects, RecordField files)
    {
        var digests = new Dictionary<RepoPath, Digest>();
        var names = subjects.Items().Select(item => item.Map("name", "digest"));
        if (names.Any(subject => !digests.TryAdd(subject["name"].FilePath(), subject["digest"].Map("sha256")["sha256"].Digest())))
            throw subjects.Fault("names a file twice");

        var owned = files.Items().Select(item => Owned(item.Map("name", "size", "mode", "cluster", "object", "seal"), digests)).ToImmutableArray();
        return digests.Count == 0 ? owned : throw subjects.Fault("names a file that 'files' does not hold");
    }

    private static OwnedFile Owned(RecordField file, Dictionary<RepoPath, Digest> digests)
    {
        var path = file["name"].FilePath();
        if (!digests.Remove(path, out var digest))
            throw file["name"].Fault("names a file that 'subject' does not hold, or a second time");

        file.Optional("mode")?.Expect(OwnershipRecord.PrivateMode);
        return new OwnedFile(path, digest, file["size"].Number())
        {
            IsPrivate = file.Optional("mode") is not null,
            Seal = file.Optional("seal") is { } seal ? Seal(seal.Map("skeleton", "plaintext")) : null,
            Cluster = file.Optional("cluster")?.Text(),
            Object = file.Optional("object") is { } target ? Object(target.Map("apiVersion", "kind", "namespace", "name")) : null,
        };
    }

    private static ObjectRef Object(RecordField target) => new(
        GroupVersionKind.Of(target["apiVersion"].Text(), target["kind"].Text()), target.Optional("namespace")?.Text(), target["name"].Text());

    private static WaitingPart Waiting(RecordField item)
    {
        var part = item.Map("provider", "client", "instance", "part");
        return new WaitingPart(part["provider"].Text(), part["client"].Text(), part["instance"].Text(), part["part"].Text());
    }

    private static SealRecord Seal(RecordField seal) => new(seal["skeleton"].Digest(), seal.Optional("plaintext")?.Digest());

    private static ReadRecord Input(RecordField item)
    {
        var input = item.Map("name", "kind", "sha256");
        var kind = input.Optional("kind")?.Text() switch
        {
            null => ReadKind.File,
            InputKinds.Folder => ReadKind.Folder,
            InputKinds.Missing => ReadKind.Missing,
            _ => throw input["kind"].Fault("is not a kind of input"),
        };
        return new ReadRecord(input["name"].AnyPath(), kind, kind == ReadKind.Missing ? Core.Paths.Digest.None : input["sha256"].Digest());
    }
}
