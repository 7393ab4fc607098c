// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
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
    public Task<ImmutableArray<Diagnostic>> CheckAsync(IEnumerable<OutputTree> trees, CancellationToken cancellationToken) =>
        _places.CheckAsync(ports.Output.Root, [.. trees.SelectMany(Private)], cancellationToken);

    /// <summary>The files with secrets, and the record, whose digests would let everybody try guesses.</summary>
    private IEnumerable<(string Shown, string Absolute)> Private(OutputTree tree)
    {
        var folder = OutputLayout.Environment(tree.Environment);
        var files = tree.Files.Where(file => file.IsPrivate).Select(file => folder.Join(file.Path.Value)).ToList();
        return files.Count == 0
            ? []
            : files.Append(OutputLayout.Record(tree.Environment))
                .Select(path => (ports.Output.Files.Shown(path), Path.Combine(ports.Output.Root, path.Value.Replace('/', Path.DirectorySeparatorChar))));
    }
}
