// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.IO.Writing;

namespace Render.Pipeline.Init;

/// <summary>
/// <c>render init</c>: lays out a repository. Only files that are not there yet are made; the one exception is the copy of the spec's
/// schema that editors read, which belongs to the tool and is brought up to date.
/// </summary>
/// <param name="packed">What comes with the tool.</param>
/// <param name="folder">Where the new files go.</param>
/// <param name="toolVersion">The version that the new repository asks for.</param>
public sealed class InitUseCase(IInputTree packed, NewFiles folder, string toolVersion)
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string SchemaInSamples = "$schema=../schemas/environment.schema.json";
    private const string SchemaInBases = "$schema=../../schemas/environment.schema.json";
    private const string SchemaCopy = ".schema.json";
    private static readonly RepoPath Specs = RepoPath.Of("environments");
    private static readonly RepoPath Schema = RepoPath.Of("schemas/environment.schema.json");

    private const string GitIgnore = """
        # What Render writes. Commit it elsewhere (docs/output.md), or remove this line to keep it in this repository.
        /out/

        """;

    private const string GitAttributes = """
        # The same bytes on every machine.
        * text=auto eol=lf

        """;

    /// <summary>Makes what is missing.</summary>
    public async Task<InitOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var hasSpecs = folder.HasFolder(Specs.Value);
        var wanted = new List<NewFile> { await SchemaAsync(cancellationToken) };
        if (!hasSpecs)
            wanted.AddRange(await SamplesAsync(Specs, cancellationToken));

        wanted.Add(new NewFile(".gitignore", Encoding.UTF8.GetBytes(GitIgnore)));
        wanted.Add(new NewFile(".gitattributes", Encoding.UTF8.GetBytes(GitAttributes)));
        wanted.Add(new NewFile("dotnet-tools.json", Encoding.UTF8.GetBytes(ToolManifest())));

        var made = ImmutableArray.CreateBuilder<string>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = folder.Write(file);
            if (result.Finding is { } finding)
                findings.Add(finding);
            else if (result.IsWritten)
                made.Add(file.Path);
        }

        return new InitOutcome(made.ToImmutable(), hasSpecs, findings.ToImmutable());
    }

    private async Task<NewFile> SchemaAsync(CancellationToken cancellationToken) =>
        new(Specs.Join(SchemaCopy).Value, (await ReadAsync(Schema, cancellationToken)).ToArray()) { IsRefreshed = true };

    private async Task<IReadOnlyList<NewFile>> SamplesAsync(RepoPath from, CancellationToken cancellationToken)
    {
        var files = new List<NewFile>();
        foreach (var path in (await packed.ListFilesAsync(from, new ReadRecorder(), cancellationToken)).Select(from.Join))
            files.Add(new NewFile(path.Value, Encoding.UTF8.GetBytes(WithSchemaCopy(Encoding.UTF8.GetString((await ReadAsync(path, cancellationToken)).Span)))));

        foreach (var name in await packed.ListFoldersAsync(from, new ReadRecorder(), cancellationToken))
            files.AddRange(await SamplesAsync(from.Join(name), cancellationToken));

        return files;
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(RepoPath path, CancellationToken cancellationToken)
    {
        var read = await packed.ReadAsync(path, MaxBytes, new ReadRecorder(), cancellationToken);
        return read.Outcome == FileReadOutcome.Read
            ? read.Bytes
            : throw new InvalidOperationException("The tool's own files are not whole.");
    }

    /// <summary>A repository without schemas of its own has the one that editors need beside its specs.</summary>
    private static string WithSchemaCopy(string spec) => spec
        .Replace(SchemaInBases, $"$schema=../{SchemaCopy}", StringComparison.Ordinal)
        .Replace(SchemaInSamples, $"$schema={SchemaCopy}", StringComparison.Ordinal);

    /// <summary>So that <c>dotnet tool restore</c> brings everybody, and CI, the same version.</summary>
    private string ToolManifest() => $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "render": {
              "version": "{{toolVersion}}",
              "commands": ["render"],
              "rollForward": false
            }
          }
        }

        """;
}
