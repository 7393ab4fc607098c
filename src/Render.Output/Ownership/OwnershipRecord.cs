// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.IO.Inputs;

namespace Render.Output.Ownership;

/// <summary>
/// <c>render.json</c>: which files of an environment are Render's own, and what they were made from. It has the shape of an
/// in-toto statement and holds neither a time nor a commit, so that the same input gives the same bytes.
/// </summary>
/// <param name="Environment">The environment.</param>
/// <param name="ToolVersion">The version of Render.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="Inputs">Everything that the run looked at for this environment, by path.</param>
public sealed record OwnershipRecord(
    string Environment, string ToolVersion, ImmutableArray<OwnedFile> Files, ImmutableArray<ReadRecord> Inputs)
{
    /// <summary>The newest schema version that this program reads, and the one that it writes.</summary>
    public const int SchemaVersion = 1;

    internal const string StatementType = "https://in-toto.io/Statement/v1";
    internal const string PredicateType = "urn:render:ownership:v1";
    internal const string ToolName = "render";
    internal const string PrivateMode = "0600";

    /// <summary>Parts that were left out until their clients have IDs.</summary>
    public ImmutableArray<WaitingPart> Waiting { get; init; } = [];

    /// <summary>The record of a tree.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="toolVersion">The version of Render.</param>
    /// <param name="inputs">What they were made from.</param>
    /// <param name="last">The record of the last run; null when there was none.</param>
    public static OwnershipRecord Of(OutputTree tree, string toolVersion, ImmutableArray<ReadRecord> inputs, OwnershipRecord? last = null)
    {
        var before = (last?.Files ?? []).ToDictionary(file => file.Path);
        return new OwnershipRecord(tree.Environment, toolVersion, [.. tree.Files.Select(file => Of(file, before.GetValueOrDefault(file.Path)))], inputs)
        {
            Waiting = tree.Waiting,
        };
    }

    /// <summary>An outline has no digest that anything could be compared with, so it is recorded as the file that was sealed last.</summary>
    private static OwnedFile Of(OutputFile file, OwnedFile? last)
    {
        var now = new OwnedFile(file.Path, file.Digest, file.Bytes.Length)
        {
            IsPrivate = file.IsPrivate,
            Seal = file.Seal,
            Cluster = file.Cluster,
            Object = file.Object,
        };
        return file is { NotKept: not null, Seal: { } seal } && last?.Seal is { } before
            ? now with { Digest = last.Digest, Size = last.Size, Seal = seal with { Plaintext = before.Plaintext } }
            : now;
    }
}
