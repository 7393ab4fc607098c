// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Nodes;
using Render.IO.Writing;
using Render.Output.Layout;
using Render.Output.Ownership;
using Render.Yaml;

namespace Render.Pipeline.Earlier;

/// <summary>
/// Tells which objects of the earlier output Flux leaves on the cluster: those whose file says so, and those of kinds that are
/// always rendered so, should the file be gone.
/// </summary>
/// <param name="files">The output folder.</param>
internal sealed class SurvivingObjects(OutputFiles files)
{
    private const string Flux = "kustomize.toolkit.fluxcd.io/";

    private static readonly string[] Kinds = ["OIDCClient", "Authentication", "Feature", "Namespace", "CustomResourceDefinition"];

    /// <summary>True when the object stays.</summary>
    public bool Contains(string environment, OwnedFile file) =>
        Kinds.Contains(file.Object?.Type.Kind, StringComparer.Ordinal) || AnnotationsSaySo(environment, file);

    private bool AnnotationsSaySo(string environment, OwnedFile file)
    {
        var path = OutputLayout.Environment(environment).Join(file.Path.Value);
        if (files.Read(path, DocumentBudget.Source.MaxBytes) is not { } bytes)
            return false;

        var text = SourceDecoder.Decode(files.Shown(path), bytes, DocumentBudget.Source);
        if (!text.IsSuccess(out var source) || YamlReader.ReadSingle(source, DocumentBudget.Source).Value is not MapNode document)
            return false;

        var annotations = (document["metadata"] as MapNode)?["annotations"] as MapNode;
        return annotations?[Flux + "prune"] is StringNode { Value: "disabled" } || annotations?[Flux + "ssa"] is StringNode { Value: "Merge" };
    }
}
