// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Identity.Rules;
using Render.Identity.Spec;
using Render.Identity.Systems;

namespace Render.Identity.Linking;

/// <summary>The Link stage: from records to the login graph, both ends of every edge, and what the templates see. Pure.</summary>
public static class EnvironmentLinker
{
    /// <summary>Links one environment. Findings of all rules come together with those of broken references.</summary>
    /// <param name="spec">The bound spec.</param>
    /// <param name="inputs">The lock file, the files that the spec names, and the time.</param>
    public static StageResult<LinkedEnvironment> Link(EnvironmentSpec spec, LinkInputs inputs)
    {
        var diagnostics = new DiagnosticBag();
        var context = new LinkContext(spec, inputs, diagnostics);
        foreach (var provider in spec.Providers)
            context.Describe(SystemCatalog.Describe(provider, context));

        var graph = GraphBuilder.Build(context);
        diagnostics.AddRange(RuleRunner.Run(new RuleContext(context, graph)));
        if (diagnostics.HasErrors)
            return StageResult.Of<LinkedEnvironment>(null, diagnostics);

        ImmutableArray<TemplateInstance> instances = [.. SystemCatalog.Build(graph, context)];
        var linked = new LinkedEnvironment(spec, graph, instances)
        {
            Suspended = SuspendedSteps.Of(spec),
            Pending = PendingParts.Of(graph),
        };
        diagnostics.AddRange(linked.Pending.Select(PendingParts.Note));
        return StageResult.Of(linked, diagnostics);
    }
}
