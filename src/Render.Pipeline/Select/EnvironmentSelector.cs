// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Paths;

namespace Render.Pipeline.Select;

/// <summary>Finds the specs: every <c>environments/*.yaml</c> that is not a lock file and whose name starts neither with <c>_</c> nor a dot.</summary>
/// <param name="inputs">The repository.</param>
public sealed class EnvironmentSelector(IInputTree inputs)
{
    private const string Extension = ".yaml";
    private const string LockExtension = ".lock.yaml";

    /// <summary>The folder of the specs.</summary>
    public static RepoPath Folder { get; } = RepoPath.Of("environments");

    /// <summary>The spec file of an environment.</summary>
    public static RepoPath SpecPath(string name) => Folder.Join(name + Extension);

    /// <summary>The lock file of an environment.</summary>
    public static RepoPath LockPath(string name) => Folder.Join(name + LockExtension);

    /// <summary>True for the lock file of any environment.</summary>
    public static bool IsLock(RepoPath path) => path.Parent == Folder && path.Name.EndsWith(LockExtension, StringComparison.Ordinal);

    /// <summary>Chooses the requested environments, or all when none is requested.</summary>
    public async ValueTask<EnvironmentSelection> SelectAsync(
        ImmutableArray<string> requested, IReadRecorder recorder, CancellationToken cancellationToken)
    {
        // A folder with the name of a spec is a mistake that the loader reports, not a spec that nobody misses.
        var files = (await inputs.ListFilesAsync(Folder, recorder, cancellationToken)).Concat(await inputs.ListFoldersAsync(Folder, recorder, cancellationToken));
        ImmutableArray<string> available = [.. files.Where(IsSpec).Select(f => f[..^Extension.Length]).Order(StringComparer.Ordinal)];
        if (requested.IsEmpty)
            return new EnvironmentSelection(available, [], available, IsExplicit: false);

        ImmutableArray<string> distinct = [.. requested.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new EnvironmentSelection(
            [.. distinct.Where(name => available.Contains(name, StringComparer.Ordinal))],
            [.. distinct.Where(name => !available.Contains(name, StringComparer.Ordinal))],
            available,
            IsExplicit: true);
    }

    private static bool IsSpec(string file) =>
        file.EndsWith(Extension, StringComparison.Ordinal)
        && !file.EndsWith(LockExtension, StringComparison.Ordinal)
        && file[0] is not ('_' or '.');
}
