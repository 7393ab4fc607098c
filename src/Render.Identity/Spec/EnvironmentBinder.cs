// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>The Bind stage: from a merged document to typed records.</summary>
public static class EnvironmentBinder
{
    /// <summary>Binds one environment. Reports everything that does not fit, also what the schema would have found.</summary>
    /// <param name="document">The merged document; its nodes keep their places.</param>
    /// <param name="file">The environment's file, for findings about what stands nowhere.</param>
    public static StageResult<EnvironmentSpec> Bind(MapNode document, string file)
    {
        var diagnostics = new DiagnosticBag();
        var placed = document.Span.Path.Length > 0 ? document : document.With(SourceSpan.OfFile(file), document.Provenance);
        var bound = new SpecBinder(diagnostics).BindObject(typeof(EnvironmentSpec), placed, string.Empty) as EnvironmentSpec;
        return StageResult.Of(bound, diagnostics);
    }
}
