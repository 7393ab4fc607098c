// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Secrets.Programs;
using Render.Secrets.Sops;

namespace Render.Secrets.Generation;

/// <summary>
/// A file encrypted with sops that secrets are drawn into. An existing file is changed by the program <c>sops</c>; a new one needs no more
/// than <c>age</c>.
/// </summary>
/// <param name="host">Starts <c>sops</c>, in the root of the repository.</param>
/// <param name="encryptor">Seals a new file.</param>
public sealed class SopsSourceFile(ProgramHost host, SopsEncryptor encryptor)
{
    private static readonly string[] NewEndings = [".yaml", ".yml"];
    private static readonly string[] Endings = [.. NewEndings, ".json"];

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
        if (Problem(path, existing, values) is { } problem)
            return StageResult.Fail<SopsDocument>(problem);

        return existing is { } bytes
            ? await new ExistingSopsFile(host).AddAsync(path, bytes, values, cancellationToken)
            : await MakeAsync(SourceSpan.OfFile(path), values, recipients, cancellationToken);
    }

    private async Task<StageResult<SopsDocument>> MakeAsync(
        SourceSpan file, IReadOnlyList<(string Key, SecretText Value)> values, ImmutableArray<string> recipients, CancellationToken cancellationToken)
    {
        if (recipients.IsEmpty)
            return StageResult.Fail<SopsDocument>(SopsErrors.NoRecipients(file));

        var made = ValueTree.Add(MapNode.Empty, values, file);
        return made.IsSuccess(out var tree)
            ? await encryptor.EncryptWholeAsync(tree, [.. recipients.Distinct(StringComparer.Ordinal)], cancellationToken)
            : StageResult.Fail<SopsDocument>(made.Diagnostics);
    }

    private static Diagnostic? Problem(string path, ReadOnlyMemory<byte>? existing, IReadOnlyList<(string Key, SecretText Value)> values)
    {
        var file = SourceSpan.OfFile(path);

        // As sops does it: the ending alone says the format, in small letters.
        if (!(existing is null ? NewEndings : Endings).Contains(Path.GetExtension(path), StringComparer.Ordinal))
            return GenerationErrors.NoFormat(file, existing is null);

        if (existing is { } bytes && SopsReaders.Of(path, bytes) is null)
            return GenerationErrors.NotEncrypted(file);

        return values.Select(value => SourceKey.Problem(value.Key, existing is null) is { } problem ? GenerationErrors.BadKey(file, value.Key, problem) : null)
            .FirstOrDefault(finding => finding is not null);
    }
}
