// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Pipeline.Load;

namespace Render.Pipeline.Merge;

/// <summary>
/// Lays the layers of an environment over each other: maps merge key by key, everything else is replaced by the later layer,
/// and an explicit null deletes what the layers before it said. The winner remembers the place that it replaced.
/// </summary>
public sealed class MergeStage
{
    /// <summary>Merges; cannot fail, since wrong types are found by the schema afterwards.</summary>
    public MergedEnvironment Run(LoadedEnvironment environment)
    {
        var merged = environment.Layers.Select(layer => WithoutExtends(layer.Root)).Aggregate(Merge);
        return new MergedEnvironment(environment.Name, merged, environment.Lock);
    }

    private static MapNode WithoutExtends(MapNode root) =>
        root.WithEntries(root.Entries.RemoveAll(entry => entry.Key == LoadStage.ExtendsKey));

    private static MapNode Merge(MapNode lower, MapNode upper)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(lower.Entries.Length + upper.Entries.Length);
        foreach (var entry in lower.Entries)
        {
            if (!upper.TryGet(entry.Key, out var over))
                entries.Add(entry);
            else if (over.Value is not NullNode)
                entries.Add(over with { Value = MergeValue(entry.Value, over.Value) });
        }

        entries.AddRange(upper.Entries.Where(entry => lower.IndexOf(entry.Key) < 0));
        return new MapNode(entries.ToImmutable(), upper.Span, upper.Provenance);
    }

    private static Node MergeValue(Node lower, Node upper) => (lower, upper) switch
    {
        (MapNode below, MapNode above) => Merge(below, above),
        _ => upper.With(upper.Span, upper.Provenance.Add(new Origin(OriginKind.Base, lower.Span))),
    };
}
