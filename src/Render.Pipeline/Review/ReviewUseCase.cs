// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Diff;
using Render.IO.Inputs;
using Render.Pipeline.Select;
using Render.Yaml;

namespace Render.Pipeline.Review;

/// <summary>Compares the specs of two trees file by file and finds the changes that head a report.</summary>
/// <param name="before">The base.</param>
/// <param name="after">The change.</param>
public sealed class ReviewUseCase(IInputTree before, IInputTree after)
{
    private const string Yaml = ".yaml";
    private static readonly RepoPath Policy = RepoPath.Of("policy.yaml");

    /// <summary>The changes, by file and place.</summary>
    public async Task<ImmutableArray<SensitiveChange>> RunAsync(CancellationToken cancellationToken)
    {
        var files = (await FilesAsync(before, EnvironmentSelector.Folder, cancellationToken))
            .Concat(await FilesAsync(after, EnvironmentSelector.Folder, cancellationToken)).Append(Policy).Distinct().Order();
        var changes = ImmutableArray.CreateBuilder<SensitiveChange>();
        foreach (var file in files)
            changes.AddRange(Compare(file, await ReadAsync(before, file, cancellationToken), await ReadAsync(after, file, cancellationToken)));

        return changes.ToImmutable();
    }

    private static IEnumerable<SensitiveChange> Compare(RepoPath file, ReadOnlyMemory<byte>? old, ReadOnlyMemory<byte>? made)
    {
        if (old is { } left && made is { } right && left.Span.SequenceEqual(right.Span))
            return [];

        if (file == Policy)
            return old is null && made is null ? [] : [new SensitiveChange("policy", file.Value, $"The policy {Word(old, made)}.")];

        if (!file.Name.EndsWith(Yaml, StringComparison.Ordinal))
            return [new SensitiveChange("certificates", file.Value, $"The file {Word(old, made)}.")];

        // Lock files hold what providers made, and are compared where they are used.
        return EnvironmentSelector.IsLock(file) ? [] : CompareSpecs(file, old, made);
    }

    private static IEnumerable<SensitiveChange> CompareSpecs(RepoPath file, ReadOnlyMemory<byte>? old, ReadOnlyMemory<byte>? made) =>
        TreeDiff.Compare(Parse(file, old), Parse(file, made), DiffOptions.Rendered)
            .SelectMany(SensitivePlaces.Of)
            .Select(change => new SensitiveChange(change.Kind, file.Value, $"'{change.Place}' {Word(change.Change)}.") { Environment = EnvironmentOf(file) })
            .Distinct();

    private static string? EnvironmentOf(RepoPath file) =>
        file.Parent == EnvironmentSelector.Folder && file.Name[0] is not ('_' or '.') ? file.Name[..^Yaml.Length] : null;

    /// <summary>A spec that cannot be read is nothing here; the stages say why.</summary>
    private static Node Parse(RepoPath file, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } content || !SourceDecoder.Decode(file.Value, content.Span, DocumentBudget.Source).IsSuccess(out var text))
            return MapNode.Empty;

        return YamlReader.ReadSingle(text, DocumentBudget.Source).IsSuccess(out var root) ? root : MapNode.Empty;
    }

    private static string Word(ReadOnlyMemory<byte>? old, ReadOnlyMemory<byte>? made) => old is null ? "is new" : made is null ? "is gone" : "changes";

    private static string Word(ChangeKind kind) => kind switch { ChangeKind.Added => "is new", ChangeKind.Removed => "is gone", _ => "changes" };

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(IInputTree tree, RepoPath file, CancellationToken cancellationToken)
    {
        var read = await tree.ReadAsync(file, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        return read.Outcome == FileReadOutcome.Read ? read.Bytes : default(ReadOnlyMemory<byte>?);
    }

    private static async Task<IReadOnlyList<RepoPath>> FilesAsync(IInputTree tree, RepoPath folder, CancellationToken cancellationToken)
    {
        var files = (await tree.ListFilesAsync(folder, new ReadRecorder(), cancellationToken)).Where(name => name[0] != '.').Select(folder.Join).ToList();
        foreach (var name in await tree.ListFoldersAsync(folder, new ReadRecorder(), cancellationToken))
            files.AddRange(await FilesAsync(tree, folder.Join(name), cancellationToken));

        return files;
    }
}
