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
    /// <summary>True when the object stays.</summary>
    public bool Contains(string environment, OwnedFile file) =>
        (file.Object is { } target && Survival.IsDemanded(target.Type)) || AnnotationsSaySo(environment, file);

    private bool AnnotationsSaySo(string environment, OwnedFile file)
    {
        var path = OutputLayout.Environment(environment).Join(file.Path.Value);
        if (files.Read(path, DocumentBudget.Source.MaxBytes) is not { } bytes)
            return false;

        var text = SourceDecoder.Decode(files.Shown(path), bytes, DocumentBudget.Source);
        return text.IsSuccess(out var source)
            && YamlReader.ReadSingle(source, DocumentBudget.Source).Value is MapNode document
            && (Survival.IsDeclared(document) || Survival.IsShared(document));
    }
}
