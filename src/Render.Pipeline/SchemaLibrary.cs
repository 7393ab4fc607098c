// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Kubernetes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.Schema;

namespace Render.Pipeline;

/// <summary>
/// The repository's schemas. All files are read once per run; each is compiled when it is first asked for, and reported as read
/// to every environment that uses it.
/// </summary>
/// <param name="inputs">The repository.</param>
/// <param name="sources">Receives the schemas, so that a mistake in one can be shown.</param>
public sealed class SchemaLibrary(IInputTree inputs, SourceCatalog sources)
{
    private static readonly RepoPath Root = RepoPath.Of("schemas");
    private static readonly RepoPath Payloads = RepoPath.Of("schemas/payloads");

    /// <summary>What every kind's schema refers to: names, labels, annotations.</summary>
    private static readonly RepoPath Metadata = RepoPath.Of("schemas/kubernetes/metadata.json");
    private readonly Lazy<Task<Loaded>> _loaded = new(() => new Loader(inputs, sources).ReadAllAsync());

    /// <summary>
    /// Reads the schemas and compiles one that every run needs, on another thread while the specs are read. Whoever asks for it
    /// gets that one, and what is wrong with it; nothing has to be awaited here.
    /// </summary>
    public void Prepare(RepoPath path) => _ = Task.Run(async () => (await _loaded.Value).Catalog.Find(path), CancellationToken.None);

    /// <summary>The schema of a kind; null when there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="productVersion">Release of the product that serves it; null when it does not matter.</param>
    /// <param name="context">The environment that asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<StageResult<ISchemaValidator>?> FindAsync(
        GroupVersionKind kind, string? productVersion, StageContext context, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(cancellationToken);
        return loaded.Catalog.PathOf(kind, productVersion) is { } path ? Find(loaded, path, context) : null;
    }

    /// <summary>A schema that may be missing; null then.</summary>
    public async ValueTask<StageResult<ISchemaValidator>?> FindAsync(RepoPath path, StageContext context, CancellationToken cancellationToken) =>
        Find(await LoadAsync(cancellationToken), path, context);

    /// <summary>The schema of a payload; a finding when it is missing.</summary>
    public ValueTask<StageResult<ISchemaValidator>> PayloadAsync(string fileName, StageContext context, CancellationToken cancellationToken) =>
        GetAsync(Payloads.Join(fileName), context, cancellationToken);

    /// <summary>A schema that must be there; a finding when it is not.</summary>
    public async ValueTask<StageResult<ISchemaValidator>> GetAsync(RepoPath path, StageContext context, CancellationToken cancellationToken) =>
        await FindAsync(path, context, cancellationToken)
        ?? StageResult.Fail<ISchemaValidator>(SpecFileErrors.CannotRead(SourceSpan.OfFile(path.Value), path, new FileRead(FileReadOutcome.Missing, default, 0)));

    private static StageResult<ISchemaValidator>? Find(Loaded loaded, RepoPath path, StageContext context)
    {
        if (loaded.Unreadable.TryGetValue(path, out var read))
            return StageResult.Fail<ISchemaValidator>(SpecFileErrors.CannotRead(SourceSpan.StartOf(path.Value), path, read));

        if (!loaded.Files.TryGetValue(path, out var digest))
        {
            context.Recorder.FileMissing(path);
            return null;
        }

        context.Recorder.FileRead(path, digest);
        if (path.IsWithin(Metadata.Parent) && loaded.Files.TryGetValue(Metadata, out var shared))
            context.Recorder.FileRead(Metadata, shared);

        return loaded.Catalog.Find(path);
    }

    private Task<Loaded> LoadAsync(CancellationToken cancellationToken) => _loaded.Value.WaitAsync(cancellationToken);

    private sealed record Loaded(Dictionary<RepoPath, Digest> Files, Dictionary<RepoPath, FileRead> Unreadable, SchemaCatalog Catalog);

    /// <summary>Reads for all environments at once, so one that gives up does not take the schemas from the others.</summary>
    private sealed class Loader(IInputTree inputs, SourceCatalog sources)
    {
        private readonly Dictionary<RepoPath, ReadOnlyMemory<byte>> _files = [];
        private readonly Dictionary<RepoPath, FileRead> _unreadable = [];
        private readonly ReadRecorder _recorder = new();

        public async Task<Loaded> ReadAllAsync()
        {
            await ReadFolderAsync(Root);
            var digests = _recorder.ToSorted().Where(read => read.Kind == ReadKind.File && _files.ContainsKey(read.Path)).ToDictionary(read => read.Path, read => read.Digest);
            return new Loaded(digests, _unreadable, new SchemaCatalog([.. _files.Keys, .. _unreadable.Keys], path => _files.GetValueOrDefault(path)));
        }

        private async Task ReadFolderAsync(RepoPath folder)
        {
            foreach (var name in await inputs.ListFilesAsync(folder, _recorder, CancellationToken.None))
            {
                if (name.EndsWith(".json", StringComparison.Ordinal))
                    await ReadFileAsync(folder.Join(name));
            }

            foreach (var name in await inputs.ListFoldersAsync(folder, _recorder, CancellationToken.None))
            {
                // Nothing but a file ends so: a folder of that name is a mistake, whatever lies in it.
                if (name.EndsWith(".json", StringComparison.Ordinal))
                    _unreadable[folder.Join(name)] = new FileRead(FileReadOutcome.IsFolder, default, 0);
                else
                    await ReadFolderAsync(folder.Join(name));
            }
        }

        private async Task ReadFileAsync(RepoPath path)
        {
            var read = await inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, _recorder, CancellationToken.None);
            if (read.Outcome != FileReadOutcome.Read)
            {
                _unreadable[path] = read;
                return;
            }

            _files[path] = read.Bytes;
            if (SourceDecoder.Decode(path.Value, read.Bytes.Span, DocumentBudget.Source).Value is { } text)
                sources.Add(text, ExcerptVisibility.All);
        }
    }
}
