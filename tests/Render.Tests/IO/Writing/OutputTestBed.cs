// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Writing;
using Render.Testing;

namespace Render.Tests.IO.Writing;

/// <summary>An output folder with short ways to change it and to look at it.</summary>
internal sealed class OutputTestBed : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public OutputFolder Output(IFileOperations? operations = null) =>
        new(Folder.Combine("out"), "out", TimeProvider.System, operations ?? new DiskFileOperations());

    public static FileWrite Write(string path, string text, bool isPrivate = false) => new(RepoPath.Of(path), Encoding.UTF8.GetBytes(text), isPrivate);

    public static FileRemoval Removal(string path, string text) => new(RepoPath.Of(path), Digest.Of(Encoding.UTF8.GetBytes(text)));

    public static OutputChange Change(params ImmutableArray<FileWrite> writes) => new([], writes, []);

    public async Task<ImmutableArray<Diagnostic>> ApplyAsync(OutputChange change, IFileOperations? operations = null)
    {
        var opened = await Output(operations).OpenAsync(TimeSpan.Zero, waiting: null, CancellationToken.None);
        using var session = opened.Value;
        return session is null ? opened.Diagnostics : session.Apply(change, CancellationToken.None);
    }

    public async Task<string[]> RecoverAsync() =>
        [.. (await Output().RecoverAsync(TimeSpan.Zero, waiting: null, CancellationToken.None)).Select(d => d.Code)];

    /// <summary>All files but the writer's own.</summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Folder.Snapshot("out").Where(file => !file.Key.StartsWith(".render/", StringComparison.Ordinal)))
            tree.Add(path, Encoding.UTF8.GetString(bytes));

        return tree;
    }

    /// <summary>All folders but the writer's own.</summary>
    public string[] Folders() =>
        [.. Directory.EnumerateDirectories(Folder.Combine("out"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder.Combine("out"), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".render", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => Folder.Dispose();
}
