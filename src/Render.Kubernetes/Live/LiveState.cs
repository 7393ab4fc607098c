// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Live.Flux;

namespace Render.Kubernetes.Live;

/// <summary>
/// What lives, fetched with as few requests as it takes: one list per kind and namespace, narrowed to what Flux has labelled, where
/// several objects are asked for; single reads for the rest.
/// </summary>
internal sealed class LiveState(IClusterClient client, ImmutableArray<FluxOwner> owners)
{
    // Below, a list costs as much as the reads that it saves.
    private const int WorthAList = 3;

    // Objects that Flux has not labelled yet: beyond this number one list of everything is cheaper, whatever else lies there.
    private const int WorthAWholeList = 25;

    private readonly ConcurrentDictionary<ObjectRef, MapNode> _found = new();

    /// <summary>Lists what is worth listing.</summary>
    public Task LoadAsync(IEnumerable<ObjectRef> targets, CancellationToken cancellationToken) =>
        Task.WhenAll(targets.GroupBy(target => (target.Type, target.Namespace))
            .Where(group => group.Count() >= WorthAList)
            .Select(group => LoadAsync(group.Key.Type, group.Key.Namespace, [.. group], cancellationToken)));

    /// <summary>The object if a list had it; null says nothing about whether it exists.</summary>
    public MapNode? Listed(ObjectRef target) => _found.GetValueOrDefault(target);

    /// <summary>Reads one object.</summary>
    public Task<ClusterAnswer> ReadAsync(ObjectRef target, CancellationToken cancellationToken) => client.GetAsync(target, cancellationToken);

    /// <summary>The objects of a kind that carry the labels of this environment's Kustomizations.</summary>
    public async Task<ImmutableArray<(ObjectRef Target, MapNode Object)>> LabelledAsync(GroupVersionKind kind, string? @namespace, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Selectors().Select(selector => client.ListAsync(kind, @namespace, selector, cancellationToken)));
        return [.. answers.SelectMany(answer => answer.Objects).Select(item => (Identity(kind, item), item))];
    }

    private async Task LoadAsync(GroupVersionKind kind, string? @namespace, ObjectRef[] targets, CancellationToken cancellationToken)
    {
        if (owners.Length > 0)
            Keep(await LabelledAsync(kind, @namespace, cancellationToken));

        if (targets.Count(target => !_found.ContainsKey(target)) < WorthAWholeList)
            return;

        var all = await client.ListAsync(kind, @namespace, null, cancellationToken);
        var wanted = targets.ToHashSet();
        Keep(all.Objects.Select(item => (Identity(kind, item), item)).Where(pair => wanted.Contains(pair.Item1)));
    }

    private void Keep(IEnumerable<(ObjectRef Target, MapNode Object)> items)
    {
        foreach (var (target, item) in items)
            _found[target] = item;
    }

    /// <summary>One selector per namespace of Kustomizations; usually there is one.</summary>
    private IEnumerable<string> Selectors() => owners
        .GroupBy(owner => owner.Namespace, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{FluxOwner.NameLabel} in ({string.Join(',', group.Select(owner => owner.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}),{FluxOwner.NamespaceLabel}={group.Key}");

    private static ObjectRef Identity(GroupVersionKind kind, MapNode item)
    {
        var metadata = item["metadata"] as MapNode;
        return new ObjectRef(kind, Trees.Text(metadata, "namespace"), Trees.Text(metadata, "name") ?? string.Empty);
    }
}
