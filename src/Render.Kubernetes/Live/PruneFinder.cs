// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Diff.Masking;
using Render.Kubernetes.Live.Compare;
using Render.Kubernetes.Live.Fields;
using Render.Kubernetes.Live.Flux;

namespace Render.Kubernetes.Live;

/// <summary>
/// Finds what Flux would remove: what the inventories of this environment's Kustomizations hold and is no longer rendered. Where an
/// inventory cannot be read, the labels that Flux left stand in for it, for the kinds that are rendered.
/// </summary>
internal sealed class PruneFinder(IClusterClient client, LiveState state, ImmutableArray<FluxOwner> owners, ImmutableArray<ObjectRef> rendered)
{
    private static readonly GroupVersionKind Kustomization = new("kustomize.toolkit.fluxcd.io", "v1", "Kustomization");
    private readonly HashSet<(string, string, string?, string)> _rendered = [.. rendered.Select(Identity)];

    /// <summary>What would be removed, and what keeps this from being sure.</summary>
    public async Task<(ImmutableArray<ObjectDiff> Objects, ImmutableArray<Diagnostic> Findings)> FindAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        var candidates = new Dictionary<(string, string, string?, string), (ObjectRef Target, bool Prunes)>();
        var answers = await Task.WhenAll(owners.Select(owner => client.GetAsync(new ObjectRef(Kustomization, owner.Namespace, owner.Name), cancellationToken)));
        var unknown = new List<ObjectDiff>();
        foreach (var (owner, answer) in owners.Zip(answers))
        {
            if (answer.Outcome == ClusterOutcome.Ok)
            {
                var inventory = FluxInventory.Of(answer.Objects[0]);
                foreach (var entry in inventory.Entries)
                    candidates.TryAdd(Identity(entry), (entry, inventory.Prunes));
            }
            else if (answer.Outcome == ClusterOutcome.Forbidden)
            {
                findings.Add(LiveErrors.PruneUnsure(client.Cluster, $"{owner.Namespace}/{owner.Name}", answer.Message ?? "forbidden"));
            }
            else if (!IsAbsent(answer))
            {
                var reason = "its inventory cannot be read, so what would be removed is not known: " + answer.Reason;
                unknown.Add(new ObjectDiff(new ObjectRef(Kustomization, owner.Namespace, owner.Name), Verdict.NotAsked) { Reason = reason });
            }
        }

        if (findings.Count > 0)
        {
            foreach (var labelled in await LabelledAsync(cancellationToken))
                candidates.TryAdd(Identity(labelled), (labelled, true));
        }

        var gone = candidates.Where(pair => !_rendered.Contains(pair.Key)).Select(pair => JudgeAsync(pair.Value.Target, pair.Value.Prunes, cancellationToken));
        var objects = (await Task.WhenAll(gone)).OfType<ObjectDiff>().Concat(unknown);
        return ([.. objects.OrderBy(item => item.Object.ToString(), StringComparer.Ordinal)], [.. findings]);
    }

    /// <summary>Objects that Flux applied itself: others copy its labels, and owners make objects of their own.</summary>
    private async Task<IEnumerable<ObjectRef>> LabelledAsync(CancellationToken cancellationToken)
    {
        var places = rendered.Select(target => (target.Type, target.Namespace)).Distinct();
        var lists = await Task.WhenAll(places.Select(place => state.LabelledAsync(place.Type, place.Namespace, cancellationToken)));
        return lists.SelectMany(list => list)
            .Where(item => FieldManager.Of(item.Object).Any(manager => manager is { Name: LiveDiffOptions.FluxManager, IsApply: true }))
            .Where(item => Trees.At(item.Object, "metadata", "ownerReferences") is null)
            .Select(item => item.Target);
    }

    private async Task<ObjectDiff?> JudgeAsync(ObjectRef target, bool prunes, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(target, cancellationToken);
        if (IsAbsent(answer))
            return null;
        if (answer.Outcome != ClusterOutcome.Ok)
            return new ObjectDiff(target, Verdict.NotAsked) { Reason = answer.Reason };

        var live = answer.Objects[0];
        var policy = FluxPolicy.Of(live);
        var kept = (prunes, policy) switch
        {
            (false, _) => "no longer rendered; its Kustomization does not prune",
            (_, { IsPruned: false }) => "no longer rendered; annotated prune: disabled",
            (_, { IsReconciled: false }) => "no longer rendered; annotated reconcile: disabled",
            _ => null,
        };
        return kept is not null
            ? new ObjectDiff(target, Verdict.Skipped) { Reason = kept }
            : new ObjectDiff(target, Verdict.Prune) { Reason = "no longer rendered", Changes = [Removed(target, live)] };
    }

    private static bool IsAbsent(ClusterAnswer answer) =>
        answer.Outcome is ClusterOutcome.ObjectMissing or ClusterOutcome.NamespaceMissing or ClusterOutcome.KindNotServed;

    private static LiveChange Removed(ObjectRef target, MapNode live)
    {
        var plain = ServerFields.Strip(live);
        var shown = target.Type is { Group: "", Kind: "Secret" }
            ? plain.WithEntries([.. plain.Entries.Select(entry => entry.Key is "data" or "stringData" or "metadata" ? entry with { Value = Masks.Hide(entry.Value) } : entry)])
            : SensitiveLeaves.Hide(DiffPath.Root, plain);
        return new LiveChange(new TreeChange(DiffPath.Root, ChangeKind.Removed, shown, null));
    }

    /// <summary>The version does not count: one object is served in several.</summary>
    private static (string, string, string?, string) Identity(ObjectRef target) => (target.Type.Group, target.Type.Kind, target.Namespace, target.Name);
}
