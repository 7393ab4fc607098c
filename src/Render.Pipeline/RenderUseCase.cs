// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Output;
using Render.Output.Planning;
using Render.Pipeline.Seal;
using Render.Pipeline.Select;
using Render.Pipeline.Settled;

namespace Render.Pipeline;

/// <summary>
/// <c>render</c>: all stages, and one journaled change of the output folder for all environments together. An error in any of
/// them leaves every file as it was.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">Where values come from and files go to.</param>
public sealed class RenderUseCase(RenderPipeline pipeline, RenderPorts ports)
{
    /// <summary>How long a command waits for another one that is writing.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Renders and writes.</summary>
    /// <param name="request">What to render.</param>
    /// <param name="waiting">Called once when another run holds the output folder.</param>
    /// <param name="cancellationToken">Stops the run; the folder is then exactly as before or as after.</param>
    public async Task<RenderOutcome> RunAsync(RenderRequest request, Action? waiting, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(await ports.Output.RecoverAsync(Patience, waiting, cancellationToken));
        var narrowed = await new AffectedEnvironments(ports).NarrowAsync(request, cancellationToken);
        findings.AddRange(narrowed.Diagnostics);
        var settled = new SettledEnvironments(ports);
        request = await SkipSettledAsync(settled, narrowed.Value ?? request with { Only = [] }, cancellationToken);
        var run = await pipeline.RunAsync(request, cancellationToken);
        findings.AddRange(run.Diagnostics);
        if (!run.Selection.Unknown.IsEmpty)
            return new RenderOutcome(run, [], findings.ToSorted());

        // Also when another environment has failed: what is wrong with this one's secrets belongs into the same report.
        var outcomes = await new RunSealer(ports).RunAsync(run, request, findings, cancellationToken);
        if (!findings.HasErrors)
            findings.AddRange(await new PlainFiles(ports).CheckAsync(outcomes.Select(o => o.Tree).OfType<OutputTree>(), cancellationToken));

        if (findings.HasErrors)
            return new RenderOutcome(run, [], findings.ToSorted());

        var plans = await WriteAsync(outcomes, run, request, settled, findings, waiting, cancellationToken);
        return new RenderOutcome(run, plans, findings.ToSorted());
    }

    private async Task<RenderRequest> SkipSettledAsync(SettledEnvironments settled, RenderRequest request, CancellationToken cancellationToken)
    {
        // A policy of another revision is no file of the repository that a later run could compare.
        if (request.WantsTrees || pipeline.Policy is not null)
            return request;

        var selection = await pipeline.SelectAsync(request, cancellationToken);
        return request with { Settled = await settled.FindAsync(selection.Names, cancellationToken) };
    }

    private async Task<ImmutableArray<OutputPlan>> WriteAsync(
        SealedOutcome[] outcomes, RunOutcome run, RenderRequest request, SettledEnvironments settled, DiagnosticBag findings, Action? waiting, CancellationToken cancellationToken)
    {
        var opened = await ports.Output.OpenAsync(Patience, waiting, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var session))
            return [];

        using (session)
        {
            var planner = new RunPlanner(ports, request.AllowDeletions, session.Files);
            findings.AddRange(planner.CheckEarlier(run, outcomes));
            if (findings.HasErrors)
                return [];

            var results = planner.Plan(run, outcomes);
            findings.AddRange(results.SelectMany(r => r.Diagnostics));
            if (findings.HasErrors)
                return [];

            ImmutableArray<OutputPlan> plans = [.. results.Select(r => r.Value).OfType<OutputPlan>()];
            findings.AddRange(session.Apply(OutputPlan.ToChange(plans), cancellationToken));
            if (findings.HasErrors)
                return [];

            await settled.RememberAsync(session, run, request.Settled, outcomes, plans, cancellationToken);
            return [.. plans.Concat(request.Settled.Values.Select(one => one.Plan)).OrderBy(plan => plan.Environment, StringComparer.Ordinal)];
        }
    }
}
