// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Writing;
using Render.Secrets.Generation;

namespace Render.Pipeline.Generate;

/// <summary>A place in the repository that a file of secrets may be written to.</summary>
/// <param name="Path">The file, relative to the repository.</param>
/// <param name="AbsolutePath">The same on the disk.</param>
internal sealed record SourceFilePlace(RepoPath Path, string AbsolutePath)
{
    /// <summary>The place that the spec names, unless something else stands or belongs there.</summary>
    /// <param name="place">What the spec names.</param>
    /// <param name="root">The repository, absolute.</param>
    /// <param name="output">The output folder, absolute and real.</param>
    public static StageResult<SourceFilePlace> Of(SopsPlace place, string root, string output)
    {
        if (!RepoPath.TryParse(place.File, out var path, out var problem))
            return StageResult.Fail<SourceFilePlace>(GenerationErrors.NoSuchPlace(place.Span, problem));

        var absolute = System.IO.Path.Combine(root, path.Value.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return Obstacle(absolute, root, output) is { } obstacle
            ? StageResult.Fail<SourceFilePlace>(GenerationErrors.NoSuchPlace(place.Span, obstacle))
            : StageResult.Of(new SourceFilePlace(path, absolute));
    }

    private static string? Obstacle(string absolute, string root, string output)
    {
        var real = OwnedPlaces.RealPlaceOf(absolute);
        if (new OwnedPlaces(root).OwnerOf(real) is { } owner)
            return $"lies in {owner}";

        if (OwnedPlaces.IsIn(real, output))
            return "lies in the output folder, which holds nothing but what is rendered";

        if (new FileInfo(absolute).LinkTarget is not null)
            return "is a link, which could lead anywhere";

        return ReplacedFile.Obstacle(absolute) is { } obstacle ? $"cannot be one, for {obstacle}" : null;
    }
}
