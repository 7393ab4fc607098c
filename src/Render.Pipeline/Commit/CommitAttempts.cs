// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Live;
using Render.IO.Processes;
using Render.Output.Git;
using Render.Output.Planning;
using Render.Pipeline.Seal;

namespace Render.Pipeline.Commit;

/// <summary>
/// Writes, commits and pushes, again on top of the others' work when somebody was faster. Every attempt plans anew, so that what is
/// pushed is what was rendered, whatever a rebase made of it.
/// </summary>
/// <param name="ports">The work tree as the output folder.</param>
/// <param name="repository">The repository.</param>
/// <param name="rules">What stops a commit.</param>
/// <param name="message">Writes its message.</param>
/// <param name="findings">Receives what stands in the way.</param>
public sealed class CommitAttempts(RenderPorts ports, OutputRepository repository, CommitRules rules, CommitMessage message, DiagnosticBag findings)
{
    private const int MaxAttempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Words of git for a branch that another one has just moved, or is moving.
    private static readonly string[] Overtaken = ["rejected", "lock", "fetch first"];

    /// <summary>Runs until the commit is where it belongs, or cannot get there.</summary>
    public async Task<(CommitState State, ImmutableArray<OutputPlan> Plans, string? Revision)> RunAsync(
        RunOutcome run, SealedOutcome[] outcomes, bool allowDeletions, DiffReport? live, CancellationToken cancellationToken)
    {
        var commit = new OutputCommit(repository);
        var caughtUp = CatchUp.Dropped;
        ImmutableArray<OutputPlan> first = [];
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var plans = await WriteAsync(run, outcomes, allowDeletions, live, cancellationToken);

            // A commit that was only put on top of others still does what it said.
            first = caughtUp == CatchUp.Dropped ? plans : first;
            if (findings.HasErrors)
                return (CommitState.Stopped, plans, null);

            var files = plans.SelectMany(plan => plan.Files.Append(plan.Record)).Select(file => file.Path);
            var (hasCommit, problem) = await commit.CommitAsync(files, message.Write(first), cancellationToken);
            if (problem is not null)
                return Stopped(problem, first);

            if (!hasCommit)
                return (CommitState.Nothing, plans, null);

            var head = await commit.HeadAsync(cancellationToken);
            if (!repository.HasRemote)
                return (CommitState.Committed, first, head);

            var pushed = await commit.PushAsync(cancellationToken);
            if (pushed.Succeeded)
                return (CommitState.Pushed, first, head);

            caughtUp = await commit.CatchUpAsync(cancellationToken);
            if (caughtUp == CatchUp.Stuck)
                return Stopped(CommitErrors.Overtaken(repository.Branch, attempt), first);

            if (caughtUp == CatchUp.NothingNew && !IsOvertaken(pushed))
                return Stopped(CommitErrors.GitFailed("push the commit", pushed), first);

            await Task.Delay(Pause * attempt, ports.Time, cancellationToken);
        }

        return Stopped(CommitErrors.Overtaken(repository.Branch, MaxAttempts), first);
    }

    private static bool IsOvertaken(ProcessResult pushed) => Array.Exists(Overtaken, word => pushed.Error.Contains(word, StringComparison.Ordinal));

    private (CommitState State, ImmutableArray<OutputPlan> Plans, string? Revision) Stopped(Diagnostic problem, ImmutableArray<OutputPlan> plans)
    {
        findings.Add(problem);
        return (CommitState.Stopped, plans, null);
    }

    private async Task<ImmutableArray<OutputPlan>> WriteAsync(
        RunOutcome run, SealedOutcome[] outcomes, bool allowDeletions, DiffReport? live, CancellationToken cancellationToken)
    {
        var opened = await ports.Output.OpenAsync(RenderUseCase.Patience, waiting: null, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var session))
            return [];

        using (session)
        {
            var planner = new RunPlanner(ports, allowDeletions, session.Files);
            findings.AddRange(planner.CheckEarlier(run, outcomes));
            if (findings.HasErrors)
                return [];

            var results = planner.Plan(run, outcomes);
            ImmutableArray<OutputPlan> plans = [.. results.Select(r => r.Value).OfType<OutputPlan>()];
            findings.AddRange(results.SelectMany(r => r.Diagnostics));
            findings.AddRange(rules.CheckPlans(plans, live));
            if (!findings.HasErrors)
                findings.AddRange(session.Apply(OutputPlan.ToChange(plans), cancellationToken));

            return plans;
        }
    }
}
