// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Diff.ThreeWay;
using Render.Kubernetes.Live.Compare;
using Render.Kubernetes.Live.Desired;
using Render.Kubernetes.Live.Flux;
using Render.Kubernetes.Live.Kinds;

namespace Render.Kubernetes.Live;

/// <summary>Compares one cluster.</summary>
internal sealed class ClusterDiffer(ClusterDiffRequest request, LiveDiffOptions options, IgnoreRules ignore)
{
    private readonly ImmutableArray<DesiredObject> _desired = Desired(request.Manifests, request.Owners);
    private readonly Dictionary<ObjectRef, DesiredObject> _base =
        Desired(request.Base.IsDefault ? [] : request.Base, request.Owners).DistinctBy(item => item.Ref).ToDictionary(item => item.Ref);

    /// <summary>Asks about every object, a number of them at once.</summary>
    public async Task<ClusterDiff> RunAsync(CancellationToken cancellationToken)
    {
        if (!request.Client.IsSuccess(out var client))
            return NotAsked(request.Client.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message ?? "there is no way to it");

        ImmutableArray<FluxOwner> owners = [.. request.Owners.Values.Distinct()];
        var state = new LiveState(client, owners);
        await state.LoadAsync(_desired.Select(item => item.Ref), cancellationToken);
        var differ = new ObjectDiffer(client, state, new ComingKinds(_desired), options);
        var pruning = new PruneFinder(client, state, owners, [.. _desired.Select(item => item.Ref)]).FindAsync(cancellationToken);
        var objects = await Task.WhenAll(_desired.Select(item => DiffAsync(differ, item, cancellationToken)));
        var (gone, findings) = await pruning;
        if (Unreachable(objects) is { } reason)
            return NotAsked(reason);

        var notes = differ.ReadOnlyReason is { } why && !options.ReadOnly ? findings.Add(LiveErrors.ReadOnly(request.Cluster, why)) : findings;
        return new ClusterDiff(request.Environment, request.Cluster, Mode(differ), [.. objects, .. gone.Select(Attributed)])
        {
            Revision = options.BaseRevision,
            Diagnostics = request.Client.Diagnostics.AddRange(notes),
        };
    }

    private static ImmutableArray<DesiredObject> Desired(ImmutableArray<Core.Manifests.Manifest> manifests, ImmutableDictionary<Core.Manifests.ApplyStep, FluxOwner> owners) =>
        [.. manifests.Select(manifest => DesiredObject.Of(manifest, FluxOwner.IsKustomization(manifest.Object) ? null : owners.GetValueOrDefault(manifest.Step)))];

    private DiffMode Mode(ObjectDiffer differ) =>
        options.ReadOnly || (differ.ReadOnlyReason is not null && !differ.HasDryRun) ? DiffMode.ReadOnly
        : differ.ReadOnlyReason is not null ? DiffMode.Mixed
        : DiffMode.DryRun;

    private async Task<ObjectDiff> DiffAsync(ObjectDiffer differ, DesiredObject desired, CancellationToken cancellationToken)
    {
        var (diff, live) = await differ.DiffAsync(desired, cancellationToken);
        var (shown, hidden) = ignore.Filter(desired.Ref, diff.Changes);
        var changes = request.Base.IsDefault ? shown : Attribute(desired, live, shown);
        return Settle(diff with { Changes = changes, Ignored = hidden });
    }

    private ImmutableArray<LiveChange> Attribute(DesiredObject desired, MapNode? live, ImmutableArray<LiveChange> changes)
    {
        var before = options.BaseSecrets ?? options.Secrets;
        var comparison = new ObjectComparer(before, LiveDiffOptions.FluxManager).Options(desired) with
        {
            HasSameValue = (old, made) => before(old) == options.Secrets(made),
        };
        return OriginFinder.Attribute(changes, _base.GetValueOrDefault(desired.Ref), desired, live, comparison);
    }

    /// <summary>An object that goes: this change takes it out, or it was not rendered before either.</summary>
    private ObjectDiff Attributed(ObjectDiff gone)
    {
        if (request.Base.IsDefault)
            return gone;

        var origin = _base.Keys.Any(known => known with { Type = gone.Object.Type } == gone.Object) ? ChangeOrigin.Yours : ChangeOrigin.Drift;
        return gone with { Changes = [.. gone.Changes.Select(change => change with { Origin = origin })] };
    }

    /// <summary>What is left when the differences that nobody wants to see are gone.</summary>
    private static ObjectDiff Settle(ObjectDiff diff)
    {
        if (diff.Verdict != Verdict.Change)
            return diff;
        if (diff.Changes.IsEmpty)
            return diff with { Verdict = Verdict.Unchanged, Conflicts = [] };
        if (diff.Changes.All(change => change.Change.Kind == ChangeKind.NotCompared))
            return diff with { Verdict = Verdict.NotCompared, Conflicts = [], Reason = "some secrets cannot be read here" };

        return diff.Conflicts.IsEmpty ? diff : diff with { Verdict = Verdict.Conflict };
    }

    /// <summary>The reason when nothing at all was answered.</summary>
    private static string? Unreachable(ObjectDiff[] objects) =>
        objects.Length > 0 && Array.TrueForAll(objects, item => item.Verdict == Verdict.NotAsked) ? objects[0].Reason : null;

    private ClusterDiff NotAsked(string reason) => new(
        request.Environment,
        request.Cluster,
        options.ReadOnly ? DiffMode.ReadOnly : DiffMode.DryRun,
        [.. _desired.Select(item => new ObjectDiff(item.Ref, Verdict.NotAsked) { Instance = item.Manifest.Instance, Step = item.Manifest.Step, Reason = reason })])
    {
        NotAsked = reason,
        Revision = options.BaseRevision,
        Diagnostics = request.Client.Diagnostics,
    };
}
