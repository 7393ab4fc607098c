// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Pipeline.Select;

namespace Render.Pipeline.Load;

/// <summary>
/// Reads an environment's spec, every base that it extends (each once, depth first, in the order written) and its lock file.
/// All files are tried, so that one run reports the problems of all of them.
/// </summary>
public sealed class LoadStage
{
    /// <summary>The key that names the bases; it is gone after the merge.</summary>
    public const string ExtendsKey = "extends";

    /// <summary>Loads one environment.</summary>
    public async ValueTask<StageResult<LoadedEnvironment>> RunAsync(StageContext context, CancellationToken cancellationToken)
    {
        var load = new Run(new DocumentLoader(context));
        await load.AddAsync(EnvironmentSelector.SpecPath(context.Environment), SourceSpan.None, cancellationToken);
        var lockFile = await load.ReadLockAsync(EnvironmentSelector.LockPath(context.Environment), cancellationToken);
        var loaded = load.Layers.Count == 0 ? null : new LoadedEnvironment(context.Environment, [.. load.Layers], lockFile);
        return StageResult.Of(loaded, load.Diagnostics);
    }

    private sealed class Run(DocumentLoader loader)
    {
        private readonly HashSet<RepoPath> _done = [];
        private readonly List<RepoPath> _open = [];

        public DiagnosticBag Diagnostics { get; } = new();

        public List<LoadedDocument> Layers { get; } = [];

        public async ValueTask AddAsync(RepoPath path, SourceSpan askedFrom, CancellationToken cancellationToken)
        {
            if (_open.Contains(path))
            {
                var chain = string.Join(" -> ", _open.SkipWhile(p => p != path).Append(path));
                Diagnostics.Add(SpecFileErrors.ExtendsCycle(askedFrom, chain));
                return;
            }

            if (!_done.Add(path))
                return;

            if (await ReadAsync(path, askedFrom, cancellationToken) is not { } document)
                return;

            _open.Add(path);
            foreach (var (basePath, span) in BasesOf(document))
                await AddAsync(basePath, span, cancellationToken);

            _open.Remove(path);
            Layers.Add(document);
        }

        public async ValueTask<MapNode?> ReadLockAsync(RepoPath path, CancellationToken cancellationToken)
        {
            var document = await loader.ReadAsync(path, SourceSpan.None, optional: true, Diagnostics, cancellationToken);
            return document is null ? null : AsMap(document);
        }

        private async ValueTask<LoadedDocument?> ReadAsync(RepoPath path, SourceSpan askedFrom, CancellationToken cancellationToken)
        {
            var root = await loader.ReadAsync(path, askedFrom, optional: false, Diagnostics, cancellationToken);
            return root is not null && AsMap(root) is { } map ? new LoadedDocument(path, map) : null;
        }

        private MapNode? AsMap(Node root)
        {
            if (root is not MapNode)
                Diagnostics.Add(SpecFileErrors.NotAMap(root.Span, root is NullNode ? "an empty document" : root.Describe()));

            return root as MapNode;
        }

        private List<(RepoPath Path, SourceSpan Span)> BasesOf(LoadedDocument document)
        {
            var bases = new List<(RepoPath, SourceSpan)>();
            foreach (var node in NamesOf(document.Root[ExtendsKey]))
            {
                if (node is not StringNode name)
                    Diagnostics.Add(SpecFileErrors.ExtendsShape(node.Span, node.Describe()));
                else if (RepoPath.TryParse(name.Value, out var relative, out var problem))
                    bases.Add((EnvironmentSelector.Folder.Join(relative.Value), node.Span));
                else
                    Diagnostics.Add(SpecFileErrors.BadPath(node.Span, problem));
            }

            return bases;
        }

        private static ImmutableArray<Node> NamesOf(Node? extends) => extends switch
        {
            null => [],
            ListNode list => list.Items,
            _ => [extends],
        };
    }
}
