// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Output;
using Render.Output.Flux;
using Render.Output.Layout;
using Render.Pipeline.Validate;

namespace Render.Pipeline.Flux;

/// <summary>
/// Makes the Flux objects of an environment: for every cluster whose spec says <c>flux:</c>, one Kustomization per step. They are
/// validated like everything else that is rendered.
/// </summary>
/// <param name="kinds">The schemas of kinds.</param>
public sealed class FluxStage(KindCheck kinds)
{
    private const string Instance = "flux";

    /// <summary>The files.</summary>
    /// <param name="linked">The spec, and the steps that wait.</param>
    /// <param name="manifests">What is rendered for the clusters.</param>
    /// <param name="context">The environment that asks.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="cancellationToken">Stops the reading of schemas.</param>
    public async ValueTask<ImmutableArray<TreeFile>> RunAsync(
        LinkedEnvironment linked, IEnumerable<Manifest> manifests, StageContext context, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var steps = manifests.ToLookup(manifest => manifest.Cluster, manifest => manifest.Step, StringComparer.Ordinal);
        var files = new List<TreeFile>();
        foreach (var cluster in linked.Spec.Clusters.Where(cluster => cluster.Has("flux") && steps.Contains(cluster.Name)))
        {
            var settings = FluxClusters.Of(linked, cluster);
            if (FluxKustomizations.PathOf(settings, ApplyStep.Prerequisites, out var problem) is null)
                findings.Add(OutputErrors.FluxPath(cluster.Flux.SpanOf("pathPrefix"), cluster.Name, problem ?? string.Empty));
            else
                files.AddRange(FluxKustomizations.Of(settings, steps[cluster.Name]));
        }

        foreach (var file in files)
            await CheckAsync(file, context, findings, cancellationToken);

        return [.. files];
    }

    /// <summary>The object that a file holds; null for the list of files.</summary>
    public static Manifest? ObjectOf(TreeFile file)
    {
        if (file.Tree["metadata"] is not MapNode metadata || metadata["name"] is not StringNode name || metadata["namespace"] is not StringNode space)
            return null;

        var reference = new ObjectRef(GroupVersionKind.Of(FluxKustomizations.ApiVersion, FluxKustomizations.Kind), space.Value, name.Value);
        return new Manifest(file.Cluster, ApplyStep.Prerequisites, Instance, reference, file.Tree);
    }

    private async ValueTask CheckAsync(TreeFile file, StageContext context, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if (ObjectOf(file) is { } manifest)
            await kinds.RunAsync(manifest, productVersion: null, context, findings, cancellationToken);
    }
}
