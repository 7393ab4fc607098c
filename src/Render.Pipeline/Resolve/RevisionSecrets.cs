// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.IO.Git;
using Render.IO.Inputs;
using Render.IO.Writing;

namespace Render.Pipeline.Resolve;

/// <summary>
/// The files of another revision that hold secrets. Those of the source <c>file</c> stay in memory; those that sops has encrypted
/// are laid out for the program in a folder of its own, still encrypted.
/// </summary>
public sealed class RevisionSecrets : IDisposable
{
    private readonly ScratchFolder? _scratch;

    private RevisionSecrets(GitTree tree, ScratchFolder? scratch)
    {
        Tree = tree;
        _scratch = scratch;
    }

    /// <summary>The files.</summary>
    public GitTree Tree { get; }

    /// <summary>Where the encrypted ones lie, absolute; null when there are none.</summary>
    public string? Folder => _scratch?.Path;

    /// <summary>The file of the repository that holds a secret; null for one that no revision has.</summary>
    public static RepoPath? FileOf(SecretReference reference) =>
        reference.Source is SecretSource.File or SecretSource.Sops && !Path.IsPathFullyQualified(reference.Key) && RepoPath.TryParse(reference.Key, out var path, out _)
            ? path
            : null;

    /// <summary>Reads the files that references name; null when there are none, or git does not give them.</summary>
    /// <param name="ports">The repository, and what starts git.</param>
    /// <param name="revision">As a user names it.</param>
    /// <param name="references">What is looked for.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public static async Task<RevisionSecrets?> ReadAsync(
        RenderPorts ports, string revision, IEnumerable<SecretReference> references, CancellationToken cancellationToken)
    {
        var paths = references.ToLookup(reference => reference.Source, FileOf);
        ImmutableArray<string> names = [.. paths.SelectMany(source => source).OfType<RepoPath>().Select(path => path.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.IsEmpty || (await new GitTreeReader(ports.Processes, ports.Variables).ReadAsync(ports.Root, revision, names, cancellationToken)).Tree is not { } tree)
            return null;

        var scratch = paths.Contains(SecretSource.Sops) ? new ScratchFolder("render-diff-") : null;
        var files = new RevisionSecrets(tree, scratch);
        try
        {
            if (scratch is not null)
                await LayOutAsync(tree, paths[SecretSource.Sops].OfType<RepoPath>().ToHashSet(), scratch.Path, cancellationToken);

            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // Without room for them the values of now stand in, as for every secret that no revision has.
            files.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch?.Dispose();

    private static async Task LayOutAsync(GitTree tree, IReadOnlySet<RepoPath> encrypted, string folder, CancellationToken cancellationToken)
    {
        var disk = new DiskFileOperations();
        foreach (var path in encrypted)
        {
            var read = await tree.ReadAsync(path, long.MaxValue, new ReadRecorder(), cancellationToken);
            if (read.Outcome != FileReadOutcome.Read)
                continue;

            disk.CreateFolder(Path.Combine(folder, path.Parent.Value), isPrivate: true);
            disk.WriteNew(Path.Combine(folder, path.Value), read.Bytes, isPrivate: true);
        }
    }
}
