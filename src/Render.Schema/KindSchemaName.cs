// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Paths;

namespace Render.Schema;

/// <summary>
/// What the name of a schema file says: <c>group/kind_version.json</c>, or <c>group/kind_version_release.json</c> where the contract
/// differs between releases of the product.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Of">The kind.</param>
/// <param name="Since">The first release that it is for.</param>
internal sealed record KindSchemaName(RepoPath File, KindSchemaName.Series Of, ProductVersion Since)
{
    private const string Extension = ".json";
    private const string CoreGroup = "core";

    /// <summary>The schemas of one kind.</summary>
    public static Series SeriesOf(GroupVersionKind kind) =>
        new(kind.Group.Length == 0 ? CoreGroup : kind.Group, kind.Kind.ToLowerInvariant(), kind.Version);

    /// <summary>Reads a path; null when it is not one of a kind's schema.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The folder of the groups.</param>
    public static KindSchemaName? Parse(RepoPath file, RepoPath root)
    {
        if (file.Parent.Parent != root || !file.Name.EndsWith(Extension, StringComparison.Ordinal))
            return null;

        return file.Name[..^Extension.Length].Split('_') switch
        {
            [var kind, var version] => new KindSchemaName(file, new Series(file.Parent.Name, kind, version), ProductVersion.First),
            [var kind, var version, var release] when ProductVersion.Parse(release) is { } since =>
                new KindSchemaName(file, new Series(file.Parent.Name, kind, version), since),
            _ => null,
        };
    }

    /// <summary>A kind as file names spell it.</summary>
    /// <param name="Group">Its group; <c>core</c> for the core group.</param>
    /// <param name="Kind">Its name in lower case.</param>
    /// <param name="Version">Its API version.</param>
    internal sealed record Series(string Group, string Kind, string Version);
}
