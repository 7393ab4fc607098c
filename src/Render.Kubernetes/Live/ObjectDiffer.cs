// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Diff.Live;
using Render.Kubernetes.Live.Compare;
using Render.Kubernetes.Live.Desired;
using Render.Kubernetes.Live.Flux;
using Render.Kubernetes.Live.Kinds;

namespace Render.Kubernetes.Live;

/// <summary>Asks about one rendered object and gives its verdict. Everything that keeps it from knowing is a verdict too, never "unchanged".</summary>
internal sealed class ObjectDiffer(IClusterClient client, LiveState state, ComingKinds coming, LiveDiffOptions options)
{
    private const string Manager = LiveDiffOptions.FluxManager;
    private const int MaxTries = 4;
    private readonly VerdictWriter _verdicts = new(client.Cluster, options, new ObjectComparer(options.Secrets, Manager));
    private readonly ConcurrentDictionary<(GroupVersionKind, string?), string> _mayNotPatch = new();

    /// <summary>Why dry runs were given up somewhere; null when they were not.</summary>
    public string? ReadOnlyReason => _mayNotPatch.Values.Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>True when a dry run was answered.</summary>
    public bool HasDryRun { get; private set; }

    /// <summary>The verdict, before ignore rules and origins.</summary>
    public async Task<(ObjectDiff Diff, MapNode? Live)> DiffAsync(DesiredObject desired, CancellationToken cancellationToken)
    {
        var outcome = (_verdicts.LeftAlone(desired), default(MapNode));
        for (var tries = 0; outcome.Item1 is null && tries < MaxTries; tries++)
            outcome = await TryAsync(desired, isFirst: tries == 0, cancellationToken);

        return (outcome.Item1 ?? _verdicts.KeepsChanging(desired), outcome.Item2);
    }

    private bool MayPatch(DesiredObject desired) => !options.ReadOnly && !_mayNotPatch.ContainsKey((desired.Ref.Type, desired.Ref.Namespace));

    /// <summary>One look; null when the object changed between two answers and has to be looked at again.</summary>
    private async Task<(ObjectDiff? Diff, MapNode? Live)> TryAsync(DesiredObject desired, bool isFirst, CancellationToken cancellationToken)
    {
        var live = isFirst ? state.Listed(desired.Ref) : null;
        var sendable = new SendableTree(options.Secrets);
        var tree = sendable.Fill(desired.Tree, live);
        var needsLive = sendable.Missing > 0 || desired.Policy.IsMadeOnce || !MayPatch(desired) || !isFirst;
        if (live is null && needsLive)
        {
            var read = await state.ReadAsync(desired.Ref, cancellationToken);
            if (read.Outcome is not (ClusterOutcome.Ok or ClusterOutcome.ObjectMissing))
                return (Problem(desired, read, live, tree), null);

            live = read.Objects.FirstOrDefault();
            sendable = new SendableTree(options.Secrets);
            tree = sendable.Fill(desired.Tree, live);
        }

        if (live is not null && _verdicts.LeftAlone(desired, FluxPolicy.Of(live)) is { } skipped)
            return (skipped, live);
        if (!MayPatch(desired))
            return (_verdicts.Simulated(desired, live, tree), live);

        var answer = await client.ApplyDryRunAsync(desired.Ref, tree, Manager, cancellationToken);
        if (answer.Outcome == ClusterOutcome.Forbidden)
        {
            _mayNotPatch[(desired.Ref.Type, desired.Ref.Namespace)] = answer.Message ?? "forbidden";
            return await TryAsync(desired, isFirst, cancellationToken);
        }

        return await JudgeAsync(desired, live, tree, answer, sendable.Missing, cancellationToken);
    }

    private async Task<(ObjectDiff? Diff, MapNode? Live)> JudgeAsync(
        DesiredObject desired, MapNode? live, MapNode tree, ClusterAnswer answer, int missing, CancellationToken cancellationToken)
    {
        // 409 under force: somebody wrote the object in between. 201 for an object that was there: it was removed in between.
        if (answer.Outcome == ClusterOutcome.Conflict || (live is not null && answer.StatusCode == 201))
            return (null, live);
        if (live is null && (answer.Outcome == ClusterOutcome.Refused || answer is { Outcome: ClusterOutcome.Ok, StatusCode: 200 }))
        {
            // It exists, or may exist, and no list had it.
            var read = await state.ReadAsync(desired.Ref, cancellationToken);
            if (read.Outcome == ClusterOutcome.Ok)
                live = read.Objects[0];
            else if (answer.Outcome == ClusterOutcome.Ok)
                return (read.Outcome == ClusterOutcome.ObjectMissing ? null : Problem(desired, read, null, tree), null);
        }

        if (answer.Outcome != ClusterOutcome.Ok)
            return (Refusal(desired, live, tree, answer, missing), live);

        HasDryRun = true;
        if (live is not null && _verdicts.LeftAlone(desired, FluxPolicy.Of(live)) is { } skipped)
            return (skipped, live);

        var after = answer.Objects[0];
        return live is not null && Version(live) != Version(after) ? (null, live) : (_verdicts.DryRun(desired, live, after), live);
    }

    private ObjectDiff Refusal(DesiredObject desired, MapNode? live, MapNode tree, ClusterAnswer answer, int missing)
    {
        if (answer.Outcome != ClusterOutcome.Refused)
            return Problem(desired, answer, live, tree);

        HasDryRun = true;
        return _verdicts.Refused(desired, live, tree, answer, missing);
    }

    private ObjectDiff Problem(DesiredObject desired, ClusterAnswer answer, MapNode? live, MapNode tree) => answer.Outcome switch
    {
        ClusterOutcome.NamespaceMissing when coming.BringsNamespace(desired.Ref.Namespace) => _verdicts.Coming(desired, "its namespace comes with this change"),
        ClusterOutcome.NamespaceMissing => _verdicts.Refused(desired, LiveErrors.NamespaceMissing(desired.Tree, desired.Ref, client.Cluster)),
        ClusterOutcome.KindNotServed when coming.BringsKind(desired.Ref.Type) => _verdicts.Coming(desired, "its kind comes with this change"),
        ClusterOutcome.KindNotServed when ComingKinds.IsRancherClient(desired.Ref.Type) => _verdicts.Refused(desired, LiveErrors.RancherFeatureOff(desired.Tree, desired.Ref, client.Cluster)),
        ClusterOutcome.KindNotServed => _verdicts.Refused(desired, LiveErrors.KindMissing(desired.Tree, desired.Ref, client.Cluster, answer.Message ?? "it is not served")),
        ClusterOutcome.Refused => _verdicts.Refused(desired, live, tree, answer, 0),
        _ => _verdicts.NotAsked(desired, answer),
    };

    private static string? Version(MapNode tree) => Trees.Text(tree["metadata"] as MapNode, "resourceVersion");
}
