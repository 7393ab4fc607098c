// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>The Bind stage: from a merged document to typed records.</summary>
public static class EnvironmentBinder
{
    /// <summary>Binds one environment. Reports everything that does not fit, also what the schema would have found.</summary>
    /// <param name="document">The merged document; its nodes keep their places.</param>
    /// <param name="environmentName">The name that the file gives: its name without the extension.</param>
    public static StageResult<EnvironmentSpec> Bind(MapNode document, string environmentName)
    {
        var diagnostics = new DiagnosticBag();
        var bound = new SpecBinder(diagnostics).BindObject(typeof(EnvironmentSpec), document, string.Empty) as EnvironmentSpec;
        if (bound is { Name: { } name } && name != environmentName)
            diagnostics.Add(SpecErrors.NameMismatch(bound.SpanOf("name"), name, environmentName));

        return StageResult.Of(bound, diagnostics);
    }
}
