// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Paths;

namespace Render.Schema;

/// <summary>
/// The schema files of a repository. Picks the one for a kind of object, a release of its product, or a payload; reads and compiles
/// each file once, when it is first asked for. Thread-safe.
/// </summary>
public sealed class SchemaCatalog
{
    private static readonly RepoPath KubernetesFolder = RepoPath.Of("schemas/kubernetes");
    private static readonly RepoPath PayloadFolder = RepoPath.Of("schemas/payloads");
    // Keyed by text: tables over a struct of ours would all be compiled anew at every start of the program.
    private readonly ConcurrentDictionary<string, Lazy<StageResult<Node>>> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<StageResult<ISchemaValidator>>> _validators = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly ILookup<KindSchemaName.Series, KindSchemaName> _kinds;
    private readonly Func<RepoPath, ReadOnlyMemory<byte>> _read;
    private readonly SchemaCompiler _compiler;

    /// <summary>Creates a catalog.</summary>
    /// <param name="files">Every file below <c>schemas/</c>, relative to the repository.</param>
    /// <param name="read">Gives the bytes of one of these files; must be safe to call from several threads.</param>
    public SchemaCatalog(IEnumerable<RepoPath> files, Func<RepoPath, ReadOnlyMemory<byte>> read)
    {
        var names = new List<KindSchemaName>();
        foreach (var file in files)
        {
            if (_files.Add(file.Value) && KindSchemaName.Parse(file, KubernetesFolder) is { } name)
                names.Add(name);
        }

        _read = read;
        _kinds = names.ToLookup(name => name.Of);
        _compiler = new SchemaCompiler(new SchemaOptions { Registry = SchemaRegistry.Standard.WithSource(Resolve) });
    }

    /// <summary>The schema file of a kind; null when there is none.</summary>
    /// <param name="kind">Group, version and kind of the object.</param>
    /// <param name="productVersion">
    /// Release of the product that serves the kind, such as <c>2.14</c>; the newest schema when null. A schema counts from the release
    /// in its name up to the next one's.
    /// </param>
    public RepoPath? PathOf(GroupVersionKind kind, string? productVersion = null)
    {
        var series = _kinds[KindSchemaName.SeriesOf(kind)].OrderBy(name => name.Since).ToArray();
        if (series.Length == 0)
            return null;

        var wanted = productVersion is null ? null : ProductVersion.Parse(productVersion);
        var found = wanted is null ? series[^1] : series.LastOrDefault(name => name.Since.CompareTo(wanted) <= 0) ?? series[0];
        return found.File;
    }

    /// <summary>The validator of a kind; null when there is no schema for it.</summary>
    /// <inheritdoc cref="PathOf"/>
    public StageResult<ISchemaValidator>? Find(GroupVersionKind kind, string? productVersion = null) =>
        PathOf(kind, productVersion) is { } file ? Find(file) : null;

    /// <summary>The validator of any schema file; null when there is no such file.</summary>
    public StageResult<ISchemaValidator>? Find(RepoPath file) =>
        _files.Contains(file.Value)
            ? _validators.GetOrAdd(file.Value, _ => new Lazy<StageResult<ISchemaValidator>>(() => Compile(file))).Value
            : null;

    /// <summary>The validator of a payload; null when there is no such file.</summary>
    /// <param name="fileName">Name below <c>schemas/payloads/</c>, such as <c>dex-config_2.45.schema.json</c>.</param>
    public StageResult<ISchemaValidator>? FindPayload(string fileName) =>
        RepoPath.TryParse($"{PayloadFolder}/{fileName}", out var file, out _) ? Find(file) : null;

    private StageResult<ISchemaValidator> Compile(RepoPath file)
    {
        var document = Document(file);
        return document.IsSuccess(out var root)
            ? _compiler.Compile(root, new Uri(file.Value, UriKind.Relative))
            : StageResult.Fail<ISchemaValidator>(document.Diagnostics);
    }

    private StageResult<Node> Document(RepoPath file) => _documents.GetOrAdd(
        file.Value, path => new Lazy<StageResult<Node>>(() => JsonReader.Read(path, _read(file).Span, DocumentBudget.Source))).Value;

    /// <summary>References between files are relative paths; editors follow them as well.</summary>
    private Node? Resolve(string uri) =>
        RepoPath.TryParse(uri, out var file, out _) && _files.Contains(file.Value) ? Document(file).Value : null;
}
