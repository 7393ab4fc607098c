// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Pipeline.Expand;

/// <summary>
/// Renders each instance's templates over its model. Instances are independent; what they rendered is put in one order:
/// cluster, step, instance, kind, namespace, name.
/// </summary>
/// <param name="library">The templates.</param>
/// <param name="budget">How much one template may use.</param>
public sealed class ExpandStage(TemplateLibrary library, TemplateBudget budget)
{
    /// <summary>Expands one environment.</summary>
    public async ValueTask<StageResult<ExpandedEnvironment>> RunAsync(
        LinkedEnvironment linked, StageContext context, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var manifests = new List<Manifest>();
        var files = new List<ConfigFile>();
        foreach (var instance in linked.Instances)
        {
            var set = await library.GetAsync(instance.Type, instance.TypeSpan, context, cancellationToken);
            diagnostics.AddRange(set.Diagnostics);
            foreach (var file in set.Value?.Files ?? [])
                Render(instance, file, manifests, files, diagnostics, cancellationToken);
        }

        FindDuplicates(manifests, files, diagnostics);
        var rendered = RolloutDigests.Fill(linked, new RenderedEnvironment(context.Environment, Ordered(manifests), Ordered(files)));
        return StageResult.Of(new ExpandedEnvironment(linked, rendered), diagnostics);
    }

    /// <summary>
    /// Compiles what an environment would render, for the findings alone: of an environment that cannot be linked, the mistakes in
    /// its templates are told as well.
    /// </summary>
    public async ValueTask<IEnumerable<Diagnostic>> CheckTemplatesAsync(EnvironmentSpec spec, StageContext context, CancellationToken cancellationToken)
    {
        var types = spec.Providers.Select(p => p.Type).Concat(spec.Applications.Select(a => a.Type)).Concat(spec.Components.Select(c => c.Template));
        var diagnostics = new DiagnosticBag();
        foreach (var type in types.OfType<string>().Distinct(StringComparer.Ordinal))
            diagnostics.AddRange((await library.GetAsync(type, SourceSpan.None, context, cancellationToken)).Diagnostics);

        // Whatever is about the environment and not about a template comes when the environment is mended.
        return diagnostics.ToSorted().Where(d => d.Span.Path.Length > 0);
    }

    private void Render(
        TemplateInstance instance, TemplateFile file, List<Manifest> manifests, List<ConfigFile> files, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var result = file.Template.Render(instance.Model, budget, cancellationToken);
        diagnostics.AddRange(result.Diagnostics);
        if (!result.IsSuccess(out var rendered))
            return;

        ImmutableArray<Node> documents = [.. rendered.Documents.Where(document => document is not (NullNode or StringNode { Value: "" }))];
        if (file.Step is { } step)
            AddManifests(instance, step, documents, manifests, diagnostics);
        else if (file.FileName is { } name)
            AddFile(instance, name, documents, files, diagnostics);
    }

    private static void AddManifests(
        TemplateInstance instance, ApplyStep step, ImmutableArray<Node> documents, List<Manifest> manifests, DiagnosticBag diagnostics)
    {
        foreach (var document in documents)
        {
            if (Identify(document, diagnostics) is not { } reference || document is not MapNode tree)
                continue;

            if (instance.Cluster is { } cluster)
                manifests.Add(new Manifest(cluster, step, instance.Name, reference, tree));
            else
                diagnostics.Add(ManifestErrors.NoCluster(instance.Model.Span, instance.Name));
        }
    }

    private static void AddFile(TemplateInstance instance, string name, ImmutableArray<Node> documents, List<ConfigFile> files, DiagnosticBag diagnostics)
    {
        if (documents.Length > 1)
            diagnostics.Add(ManifestErrors.SeveralDocuments(Places.OfTemplate(documents[1]), name, documents.Length));

        // A text whose blocks all vanish is no file, as a document whose blocks all vanish is no document.
        if (documents.Length == 1 && documents[0] is not StringNode { Value.Length: 0 })
            files.Add(new ConfigFile(instance.Name, name, FormatOf(name), documents[0]));
    }

    private static ObjectRef? Identify(Node document, DiagnosticBag diagnostics)
    {
        var root = document as MapNode;
        var metadata = root?["metadata"] as MapNode;
        var missing = (root?["apiVersion"], root?["kind"], metadata?["name"]) switch
        {
            (not StringNode, _, _) => "apiVersion",
            (_, not StringNode, _) => "kind",
            (_, _, not StringNode) => "metadata.name",
            _ => null,
        };
        if (missing is not null || root?["apiVersion"] is not StringNode version || root["kind"] is not StringNode kind || metadata?["name"] is not StringNode name)
        {
            diagnostics.Add(ManifestErrors.NotAnObject(Places.OfTemplate(document), missing ?? "metadata"));
            return null;
        }

        return new ObjectRef(GroupVersionKind.Of(version.Value, kind.Value), (metadata["namespace"] as StringNode)?.Value, name.Value);
    }

    private static void FindDuplicates(List<Manifest> manifests, List<ConfigFile> files, DiagnosticBag diagnostics)
    {
        var objects = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            var type = manifest.Object.Type;
            var identity = string.Join('\n', manifest.Cluster, type.Group, type.Kind, manifest.Object.Namespace, manifest.Object.Name);
            if (!objects.TryAdd(identity, manifest))
                diagnostics.Add(ManifestErrors.DuplicateObject(Places.OfTemplate(manifest.Tree), manifest.Cluster, manifest.Object.ToString(), Places.OfTemplate(objects[identity].Tree)));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !names.Add($"{file.Instance}/{file.Name}")))
            diagnostics.Add(ManifestErrors.DuplicateFile(Places.OfTemplate(file.Tree), $"{file.Instance}/{file.Name}"));
    }

    private static ConfigFileFormat FormatOf(string name) => Path.GetExtension(name) switch
    {
        ".yaml" or ".yml" => ConfigFileFormat.Yaml,
        ".json" => ConfigFileFormat.Json,
        ".toml" => ConfigFileFormat.Toml,
        ".env" => ConfigFileFormat.Env,
        _ => ConfigFileFormat.Text,
    };

    private static ImmutableArray<Manifest> Ordered(IEnumerable<Manifest> manifests) =>
    [
        .. manifests.OrderBy(m => m.Cluster, StringComparer.Ordinal).ThenBy(m => m.Step.Folder(), StringComparer.Ordinal).ThenBy(m => m.Instance, StringComparer.Ordinal)
            .ThenBy(m => m.Object.Type.Kind, StringComparer.Ordinal).ThenBy(m => m.Object.Namespace, StringComparer.Ordinal)
            .ThenBy(m => m.Object.Name, StringComparer.Ordinal),
    ];

    private static ImmutableArray<ConfigFile> Ordered(IEnumerable<ConfigFile> files) =>
        [.. files.OrderBy(f => f.Instance, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal)];
}
