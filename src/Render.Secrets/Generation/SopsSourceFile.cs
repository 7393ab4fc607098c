// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Secrets.Programs;
using Render.Secrets.Sops;

namespace Render.Secrets.Generation;

/// <summary>
/// A file encrypted with sops that secrets are drawn into. An existing file is opened by the program <c>sops</c> and written
/// anew for the same recipients; a new one needs no more than <c>age</c>.
/// </summary>
/// <param name="host">Starts <c>sops</c>, in the root of the repository.</param>
/// <param name="encryptor">Seals the file.</param>
public sealed class SopsSourceFile(ProgramHost host, SopsEncryptor encryptor)
{
    private const string Program = "sops";

    /// <summary>The file with more values.</summary>
    /// <param name="path">The file, relative to the repository.</param>
    /// <param name="existing">Its bytes; null when it does not exist yet.</param>
    /// <param name="values">
    /// Keys on the way to each value, joined by dots, and the value. One that is there already is an error: it is drawn once.
    /// </param>
    /// <param name="recipients">For whom a new file is encrypted; an existing file keeps its own.</param>
    /// <param name="cancellationToken">Stops the programs.</param>
    public async Task<StageResult<SopsDocument>> AddAsync(
        string path, ReadOnlyMemory<byte>? existing, IReadOnlyList<(string Key, SecretText Value)> values, ImmutableArray<string> recipients, CancellationToken cancellationToken)
    {
        var file = SourceSpan.OfFile(path);
        var opened = existing is { } bytes ? await OpenAsync(path, bytes, cancellationToken) : StageResult.Of(MapNode.Empty);
        if (!opened.IsSuccess(out var tree))
            return StageResult.Fail<SopsDocument>(opened.Diagnostics);

        foreach (var (key, value) in values)
        {
            if (Add(tree, key.Split('.'), new StringNode(Encoding.UTF8.GetString(value.Open()))) is not { } added)
                return StageResult.Fail<SopsDocument>(GenerationErrors.AlreadyThere(file, key));

            tree = added;
        }

        var readers = existing is { } old ? SopsFile.RecipientsOf(old) : recipients;
        return readers.IsEmpty
            ? StageResult.Fail<SopsDocument>(SopsErrors.NoRecipients(file))
            : await encryptor.EncryptWholeAsync(tree, readers, cancellationToken);
    }

    private async Task<StageResult<MapNode>> OpenAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (SopsFile.RecipientsOf(bytes).IsEmpty)
            return StageResult.Fail<MapNode>(GenerationErrors.NotEncryptedForAge(SourceSpan.OfFile(path)));

        var result = await host.RunAsync(Program, ["--decrypt", "--output-type", "json", path], default, cancellationToken);
        if (!result.Succeeded)
            return StageResult.Fail<MapNode>(ProgramErrors.Failed(Program, result, message: null, SourceSpan.OfFile(path)));

        // Findings of the reader would point into decrypted text; that it is no map says enough.
        return JsonReader.Read(path, result.Output, DocumentBudget.Source).Value is MapNode map
            ? StageResult.Of(map)
            : StageResult.Fail<MapNode>(ProgramErrors.Nonsense(Program));
    }

    /// <summary>The tree with a value at a path; null when something stands there, or on the way.</summary>
    private static MapNode? Add(MapNode map, ReadOnlySpan<string> keys, Node value)
    {
        var at = map.IndexOf(keys[0]);
        if (keys.Length == 1)
            return at < 0 ? map.WithEntries(map.Entries.Add(new MapEntry(keys[0], value))) : null;

        var below = at < 0 ? MapNode.Empty : map.Entries[at].Value as MapNode;
        if (below is null || Add(below, keys[1..], value) is not { } added)
            return null;

        return map.WithEntries(at < 0
            ? map.Entries.Add(new MapEntry(keys[0], added))
            : map.Entries.SetItem(at, map.Entries[at] with { Value = added }));
    }
}
