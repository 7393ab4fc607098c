// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Git;
using Render.Output;
using Render.Output.Layout;
using Render.Secrets.Stores;

namespace Render.Pipeline.Seal;

/// <summary>Refuses to write clear secrets where the next commit would take them along.</summary>
/// <param name="ports">The output folder, and the way to git.</param>
public sealed class PlainFiles(RenderPorts ports)
{
    private readonly PlainPlaces _places = new(new GitIgnores(ports.Processes, ports.Variables));

    /// <summary>Checks the files of all environments that are about to be written.</summary>
    public Task<ImmutableArray<Diagnostic>> CheckAsync(IEnumerable<OutputTree> trees, CancellationToken cancellationToken)
    {
        var withSecrets = trees.Where(tree => tree.Files.Any(file => file.IsPrivate)).ToList();
        return _places.CheckAsync(
            ports.Output.Root,
            [.. withSecrets.SelectMany(tree => tree.Files.Where(file => file.IsPrivate).Select(file => Named(OutputLayout.Environment(tree.Environment).Join(file.Path.Value))))],
            [.. withSecrets.Select(tree => Named(OutputLayout.Record(tree.Environment)))],
            cancellationToken);
    }

    private (string Shown, string Absolute) Named(RepoPath path) =>
        (ports.Output.Files.Shown(path), Path.Combine(ports.Output.Root, path.Value.Replace('/', Path.DirectorySeparatorChar)));
}
