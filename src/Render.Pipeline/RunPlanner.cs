// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.IO.Writing;
using Render.Output.Layout;
using Render.Output.Planning;
using Render.Pipeline.Earlier;
using Render.Pipeline.Seal;

namespace Render.Pipeline;

/// <summary>Plans what a run does to an output folder, environment by environment, those that are gone included.</summary>
/// <param name="ports">The version of the tool.</param>
/// <param name="allowDeletions">True when more than a third of an environment's files may go.</param>
/// <param name="disk">What stands in the folder.</param>
public sealed class RunPlanner(RenderPorts ports, bool allowDeletions, OutputFiles disk)
{
    private readonly OutputPlanner _planner = new(disk, ports.ToolVersion, allowDeletions);

    /// <summary>What the earlier output held and this one does not, where that matters: logins that would be lost, objects that stay behind.</summary>
    /// <param name="run">Which environments there are.</param>
    /// <param name="outcomes">The rendered ones.</param>
    public ImmutableArray<Diagnostic> CheckEarlier(RunOutcome run, IEnumerable<SealedOutcome> outcomes)
    {
        var earlier = new EarlierCheck(disk, _planner);
        return [.. outcomes.SelectMany(o => earlier.Run(o.Outcome)), .. Gone(run).SelectMany(name => earlier.RunOnRemoval(name))];
    }

    /// <summary>The plans.</summary>
    /// <param name="run">Which environments there are.</param>
    /// <param name="outcomes">The rendered ones.</param>
    public ImmutableArray<StageResult<OutputPlan>> Plan(RunOutcome run, IEnumerable<SealedOutcome> outcomes)
    {
        var rendered = outcomes.Where(o => o.Tree is not null).ToList();
        var plans = new StageResult<OutputPlan>[rendered.Count];
        EachEnvironment.Run(plans.Length, index =>
        {
            if (rendered[index] is { Tree: { } tree } one)
                plans[index] = _planner.Plan(tree, one.Outcome.Reads.ToSorted());
        });
        return [.. plans, .. Gone(run).Select(_planner.PlanRemoval)];
    }

    /// <summary>
    /// Environments that were written once and whose spec is gone. Only a run over everything removes them: one that was asked
    /// for single environments knows nothing about the others.
    /// </summary>
    private IEnumerable<string> Gone(RunOutcome run) => !run.Selection.RemovesGone
        ? []
        : disk.Folders().Where(folder => !run.Selection.Available.Contains(folder, StringComparer.Ordinal) && disk.Look(OutputLayout.Record(folder)).Kind == OutputFileKind.File);
}
