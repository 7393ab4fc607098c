// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Output.Layout;
using Render.Output.Planning;
using Render.Pipeline.Earlier;
using Render.Pipeline.Resolve;
using Render.Pipeline.Seal;

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
        var run = await pipeline.RunAsync(request, cancellationToken);
        findings.AddRange(run.Diagnostics);
        if (!run.Selection.Unknown.IsEmpty)
            return new RenderOutcome(run, [], findings.ToSorted());

        // Also when another environment has failed: what is wrong with this one's secrets belongs into the same report.
        var outcomes = await SealAllAsync(run, request, findings, cancellationToken);
        if (findings.HasErrors)
            return new RenderOutcome(run, [], findings.ToSorted());

        var plans = await WriteAsync(outcomes, run, request, findings, waiting, cancellationToken);
        return new RenderOutcome(run, plans, findings.ToSorted());
    }

    private async Task<SealedOutcome[]> SealAllAsync(RunOutcome run, RenderRequest request, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var programs = ResolveStage.Programs(ports);
        var stage = new SealPipeline(ports, new ResolveStage(ports, programs), new SealSettings(ports, programs, request), run.Kinds, run.Sources);
        var outcomes = new SealedOutcome[run.Environments.Length];
        await EachEnvironment.RunAsync(
            outcomes.Length,
            async (index, token) => outcomes[index] = await stage.RunAsync(run.Environments[index], token),
            cancellationToken);
        findings.AddRange(outcomes.SelectMany(o => o.Diagnostics));
        return outcomes;
    }

    private async Task<ImmutableArray<OutputPlan>> WriteAsync(
        SealedOutcome[] outcomes, RunOutcome run, RenderRequest request, DiagnosticBag findings, Action? waiting, CancellationToken cancellationToken)
    {
        var opened = await ports.Output.OpenAsync(Patience, waiting, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var session))
            return [];

        using (session)
        {
            var planner = new OutputPlanner(session.Files, ports.ToolVersion, request.AllowDeletions);
            var earlier = new EarlierCheck(session.Files, planner);
            findings.AddRange(outcomes.SelectMany(o => earlier.Run(o.Outcome)));
            if (findings.HasErrors)
                return [];

            var gone = Gone(run, session.Files.Folders()).ToList();
            var results = outcomes.Where(o => o.Tree is not null).Select(o => o.Tree is { } tree ? planner.Plan(tree, o.Outcome.Reads.ToSorted()) : null)
                .Concat(gone.Select(planner.PlanRemoval)).OfType<StageResult<OutputPlan>>().ToList();
            findings.AddRange(results.SelectMany(r => r.Diagnostics));
            if (findings.HasErrors)
                return [];

            findings.AddRange(gone.SelectMany(name => earlier.RunOnRemoval(name)));
            ImmutableArray<OutputPlan> plans = [.. results.Select(r => r.Value).OfType<OutputPlan>()];
            findings.AddRange(session.Apply(OutputPlan.ToChange(plans), cancellationToken));
            return findings.HasErrors ? [] : plans;
        }
    }

    /// <summary>
    /// Environments that were written once and whose spec is gone. Only a run over everything removes them: one that was asked
    /// for single environments knows nothing about the others.
    /// </summary>
    private IEnumerable<string> Gone(RunOutcome run, IReadOnlyList<string> folders) =>
        run.Selection.IsExplicit
            ? []
            : folders.Where(folder => !run.Selection.Available.Contains(folder, StringComparer.Ordinal) && ports.Output.Files.Look(OutputLayout.Record(folder)).Kind == IO.Writing.OutputFileKind.File);
}
