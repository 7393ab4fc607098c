// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Output.Layout;

namespace Render.Pipeline.Explain;

/// <summary>
/// <c>explain</c>: where a rendered value comes from. Renders the environment in memory up to Validate and reads the history that
/// the value's node carries; nothing is resolved or written.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
public sealed class ExplainUseCase(RenderPipeline pipeline)
{
    private const string ExternalPrefix = "externalsecret-";

    /// <summary>Explains one value.</summary>
    public async Task<ExplainOutcome> RunAsync(ExplainRequest request, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(new RenderRequest([request.Environment]), cancellationToken);
        if (run.HasErrors || run.Environments.FirstOrDefault()?.Expanded is not { } expanded)
            return new ExplainOutcome(run, null, []);

        var files = Files(expanded.Rendered);
        var file = request.File.Replace('\\', '/');
        if (!files.TryGetValue(file, out var root) && !files.TryGetValue(file.Replace(ExternalPrefix, "secret-", StringComparison.Ordinal), out root))
            return new ExplainOutcome(run, null, [ExplainErrors.NoSuchFile(request.Environment, file, NearestName.Find(file, files.Keys))]);

        if (PathQuery.Find(root, request.Path, out var rest, out var candidates) is not { } node)
            return new ExplainOutcome(run, null, [ExplainErrors.NoSuchValue(file, rest, NearestName.Find(FirstKey(rest), candidates), candidates)]);

        return new ExplainOutcome(run, new ExplainedValue(file, request.Path, node, node.Provenance, node.Span), []);
    }

    private static Dictionary<string, Node> Files(RenderedEnvironment rendered)
    {
        var files = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var (path, manifest) in OutputLayout.FilesOf(rendered.Manifests).Zip(rendered.Manifests))
            files[path] = manifest.Tree;

        foreach (var file in rendered.Files)
            files[OutputLayout.FileOf(file)] = file.Tree;

        return files;
    }

    private static string FirstKey(string rest) => rest.Split('.')[0].Split('[')[0];
}
