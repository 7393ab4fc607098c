// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.IO.Inputs;

/// <summary>
/// A repository over the templates and schemas that come with the tool, so that the tool works in any repository. The repository wins:
/// a type that has a folder in its <c>templates/</c> is taken from there as a whole, together with the schema of its values; other schemas
/// and shared templates are replaced file by file. Specs and everything else come from the repository alone.
/// </summary>
/// <param name="own">The repository.</param>
/// <param name="packed">What comes with the tool, laid out like a repository.</param>
public sealed class LayeredInputTree(IInputTree own, IInputTree packed) : IInputTree
{
    private const string SchemaEnding = ".schema.json";
    private const string Shared = "_shared";
    private static readonly RepoPath Templates = RepoPath.Of("templates");
    private static readonly RepoPath Schemas = RepoPath.Of("schemas");
    private static readonly RepoPath ValueSchemas = RepoPath.Of("schemas/templates");

    private readonly Lazy<Task<HashSet<string>>> _ownTypes = new(() => OwnTypesAsync(own));

    /// <summary>The same files of the tool below another repository, such as an earlier revision of this one.</summary>
    public LayeredInputTree Under(IInputTree other) => new(other, packed);

    /// <inheritdoc/>
    public async ValueTask<FileRead> ReadAsync(RepoPath path, long maxBytes, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        if (!await MayBePackedAsync(path))
            return await own.ReadAsync(path, maxBytes, recorder, cancellationToken);

        var attempt = new ReadRecorder();
        var read = await own.ReadAsync(path, maxBytes, attempt, cancellationToken);
        if (read.Outcome == FileReadOutcome.Missing)
            return await packed.ReadAsync(path, maxBytes, recorder, cancellationToken);

        attempt.CopyTo(recorder);
        return read;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> ListFilesAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        (await ListAsync(folder, recorder, cancellationToken)).Files;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> ListFoldersAsync(RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken) =>
        (await ListAsync(folder, recorder, cancellationToken)).Folders;

    private async ValueTask<(IReadOnlyList<string> Files, IReadOnlyList<string> Folders)> ListAsync(
        RepoPath folder, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        IInputTree[] layers = await MayBePackedAsync(folder) ? [own, packed] : [own];
        var (files, folders) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var layer in layers)
        {
            foreach (var name in await layer.ListFilesAsync(folder, new ReadRecorder(), cancellationToken))
            {
                // What would not be read is not listed either: the schema of a type that the repository has itself.
                if (layer == own || await MayBePackedAsync(folder.Join(name)))
                    files.Add(name);
            }

            folders.UnionWith(await layer.ListFoldersAsync(folder, new ReadRecorder(), cancellationToken));
        }

        // The shape that the digest of a listing has everywhere: files, then folders.
        var all = files.Concat(folders.Select(name => name + "/"));
        recorder.FolderListed(folder, Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', all))));
        return ([.. files], [.. folders]);
    }

    private async ValueTask<bool> MayBePackedAsync(RepoPath path)
    {
        if (path == Templates || path == Schemas)
            return true;

        if (path.IsWithin(Templates))
            return !(await _ownTypes.Value).Contains(path.Value.Split('/')[1]);

        if (path.Parent == ValueSchemas && path.Name.EndsWith(SchemaEnding, StringComparison.Ordinal))
            return !(await _ownTypes.Value).Contains(path.Name[..^SchemaEnding.Length]);

        return path.IsWithin(Schemas);
    }

    private static async Task<HashSet<string>> OwnTypesAsync(IInputTree own)
    {
        var folders = await own.ListFoldersAsync(Templates, new ReadRecorder(), CancellationToken.None);

        // A link that leads out of the repository is listed as a file. It was meant to be the type's folder, so it is read as such,
        // and refused; what comes with the tool would be something else under the same name.
        var files = await own.ListFilesAsync(Templates, new ReadRecorder(), CancellationToken.None);
        return folders.Concat(files).Where(name => name != Shared).ToHashSet(StringComparer.Ordinal);
    }
}
