// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Diff.Live;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.Output.Git;
using Render.Output.Planning;

namespace Render.Pipeline.Commit;

/// <summary>What stops a commit: changes of protected environments that nobody approved, conflicts, clusters without an answer.</summary>
/// <param name="request">What was approved.</param>
/// <param name="run">The specs, and the policy.</param>
public sealed class CommitRules(CommitRequest request, RunOutcome run)
{
    private readonly CommitPolicySpec _policy = run.Policy.Commit;

    /// <summary>Checks what the clusters said.</summary>
    public IEnumerable<Diagnostic> CheckLive(DiffReport live)
    {
        foreach (var cluster in live.Clusters)
        {
            if (cluster.IsIncomplete)
                yield return CommitErrors.LiveIncomplete(cluster.Environment, cluster.Cluster, cluster.NotAsked ?? cluster.Objects.First(o => o.Verdict == Verdict.NotAsked).Reason ?? "no right to ask");

            foreach (var item in cluster.Objects.Where(o => o.Verdict == Verdict.Refused))
                yield return CommitErrors.WouldBeRefused(cluster.Environment, cluster.Cluster, item.Object.ToString());

            foreach (var item in _policy.Conflicts == ConflictPolicy.Allow ? [] : cluster.Objects.Where(o => o.Verdict == Verdict.Conflict))
                yield return CommitErrors.Conflicts(cluster.Environment, cluster.Cluster, item.Object.ToString());
        }
    }

    /// <summary>Checks what would be committed.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="live">The live diff; null without one.</param>
    public IEnumerable<Diagnostic> CheckPlans(ImmutableArray<OutputPlan> plans, DiffReport? live)
    {
        foreach (var plan in plans)
        {
            var spec = SpecOf(plan.Environment);
            var approved = request.Approved.Contains(plan.Environment, StringComparer.Ordinal);
            if (!approved && _policy.IsProtected(plan.Environment, spec?.Disposable == true) && Changes(plan, live) is { } changes)
                yield return CommitErrors.NeedsApproval(plan.Environment, changes);
        }
    }

    private EnvironmentSpec? SpecOf(string environment) => run.Environments.FirstOrDefault(e => e.Name == environment)?.Expanded?.Linked.Spec;

    /// <summary>What would change for an environment, in words; null for nothing.</summary>
    private static string? Changes(OutputPlan plan, DiffReport? live)
    {
        var objects = live?.Clusters.Where(c => c.Environment == plan.Environment).Sum(c => c.Objects.Count(o => o.IsDifferent)) ?? 0;
        if (objects > 0)
            return string.Create(CultureInfo.InvariantCulture, $"{objects} of its objects would change on its clusters");

        // Without a look at the clusters every change of a file counts; with one, what is live already is no surprise.
        var files = plan.Files.Count(file => file.ChangesContent);
        return live is null && files > 0 ? string.Create(CultureInfo.InvariantCulture, $"{files} of its files would change") : null;
    }
}
