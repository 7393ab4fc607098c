// SPDX-License-Identifier: MIT

using Render.Core.Paths;
using Render.Schema;
using Render.Testing;

namespace Render.Tests.Schema;

/// <summary>The schema files that ship.</summary>
internal static class RepositorySchemas
{
    public static SchemaCatalog Catalog { get; } = new(Files(), path => File.ReadAllBytes(RepositoryRoot.Combine(path.Value)));

    public static IReadOnlyList<RepoPath> Files() =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("schemas"), "*.json", SearchOption.AllDirectories)
            .Select(file => RepoPath.Of(Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')))
            .Order()];
}
