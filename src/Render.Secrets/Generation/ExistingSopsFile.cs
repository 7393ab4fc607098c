// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.IO.Processes;
using Render.IO.Writing;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Secrets.Sops;

namespace Render.Secrets.Generation;

/// <summary>
/// A file that sops has made. It is sops that changes it, for nobody else keeps its recipients of every kind, its rules, its comments and
/// its order; it does so on a copy, and what came out is looked at before anybody takes it for the file.
/// </summary>
/// <param name="host">Starts <c>sops</c>, in the root of the repository, whose <c>.sops.yaml</c> says how files are laid out.</param>
internal sealed class ExistingSopsFile(ProgramHost host)
{
    private const string Program = "sops";
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>The file with more values.</summary>
    /// <param name="path">The file as messages name it; its ending says the format.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="values">Keys on the way to each value, joined by dots, and the value.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    public async Task<StageResult<SopsDocument>> AddAsync(
        string path, ReadOnlyMemory<byte> bytes, IReadOnlyList<(string Key, SecretText Value)> values, CancellationToken cancellationToken)
    {
        var file = SourceSpan.OfFile(path);
        if (PrivateKeys.InRepository(host) is { } variable)
            return StageResult.Fail<SopsDocument>(SecretErrors.PrivateKeyInRepository(file, variable));

        using var scratch = new ScratchFolder("render-sops-");
        var name = "copy" + Path.GetExtension(path);
        if (new NewFiles(scratch.Path, new DiskFileOperations()).Write(new NewFile(name, bytes)).Finding is { } problem)
            return StageResult.Fail<SopsDocument>(problem);

        var copy = Path.Combine(scratch.Path, name);
        var before = await OpenAsync(copy, file, cancellationToken);
        if (!before.IsSuccess(out var tree))
            return StageResult.Fail<SopsDocument>(before.Diagnostics);

        var meant = ValueTree.Add(tree, values, file);
        if (!meant.IsSuccess(out var wanted))
            return StageResult.Fail<SopsDocument>(meant.Diagnostics);

        foreach (var (key, value) in values)
        {
            if (await SetAsync(copy, key, value, file, cancellationToken) is { } refusal)
                return StageResult.Fail<SopsDocument>(refusal);
        }

        var after = await OpenAsync(copy, file, cancellationToken);
        if (!after.IsSuccess(out var found))
            return StageResult.Fail<SopsDocument>(after.Diagnostics);

        return NodeEquality.Equal(found, wanted)
            ? await TakeAsync(scratch, name, values, file, cancellationToken)
            : StageResult.Fail<SopsDocument>(GenerationErrors.NotAsMeant(file));
    }

    private async Task<StageResult<MapNode>> OpenAsync(string copy, SourceSpan file, CancellationToken cancellationToken)
    {
        var result = await host.RunAsync(Program, [.. SopsConfig.None, "--decrypt", "--output-type", "json", copy], default, cancellationToken);
        if (!result.Succeeded)
            return StageResult.Fail<MapNode>(ProgramErrors.NotOpened(result, file.Path ?? string.Empty, file));

        try
        {
            // Findings of the reader would point into decrypted text; that it is no map says enough.
            return JsonReader.Read(file.Path ?? string.Empty, result.Output, DocumentBudget.Source).Value is MapNode map
                ? StageResult.Of(map)
                : StageResult.Fail<MapNode>(ProgramErrors.Nonsense(Program));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(result.Output);
        }
    }

    private async Task<Diagnostic?> SetAsync(string copy, string key, SecretText value, SourceSpan file, CancellationToken cancellationToken)
    {
        var input = JsonText.Of(value);
        try
        {
            var index = string.Concat(key.Split('.').Select(one => $"[\"{one}\"]"));
            var result = await WithoutEditor().RunAsync(Program, ["set", "--value-stdin", copy, index], input, cancellationToken);
            return result switch
            {
                { Succeeded: true } => null,
                { Outcome: ProcessOutcome.Exited } => GenerationErrors.NotSet(file, result.ExitCode),
                _ => ProgramErrors.Failed(Program, result, message: null, file),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(input);
        }
    }

    /// <summary>A sops that is too old to know <c>set</c> takes the word for a file, and would wait for somebody to edit it.</summary>
    private ProgramHost WithoutEditor() =>
        host with { Variables = new Dictionary<string, string>(host.Variables, StringComparer.Ordinal) { ["EDITOR"] = "false", ["SOPS_EDITOR"] = "false" } };

    private static async Task<StageResult<SopsDocument>> TakeAsync(
        ScratchFolder scratch, string name, IReadOnlyList<(string Key, SecretText Value)> values, SourceSpan file, CancellationToken cancellationToken)
    {
        var read = await new DiskInputTree(scratch.Path).ReadAsync(RepoPath.Of(name), LargestFile, new ReadRecorder(), cancellationToken);
        if (read.Outcome != FileReadOutcome.Read)
            return StageResult.Fail<SopsDocument>(ProgramErrors.Nonsense(Program));

        // Which keys stay in clear is said by each file for itself, in half a dozen ways.
        return values.Where(value => StandsIn(read.Bytes, value.Value)).Select(value => value.Key).FirstOrDefault() is { } clear
            ? StageResult.Fail<SopsDocument>(GenerationErrors.BadKey(file, clear, "the rules of this file, such as 'encrypted_regex', would leave its value in clear text"))
            : StageResult.Of(new SopsDocument(read.Bytes));
    }

    private static bool StandsIn(ReadOnlyMemory<byte> bytes, SecretText value)
    {
        using var forms = new FormIndex([.. SecretForms.Of(value.Open()).Select(form => new SecretForm(form, 0))]);
        return forms.Find(bytes.Span).Count > 0;
    }
}
