// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json;
using Render.Core.Nodes;
using Render.Kubernetes.Api;

namespace Render.Kubernetes.Live.Fields;

/// <summary>
/// The fields that applying an object would own, worked out without the server. Which lists are keyed is seen from how the server
/// split them up for somebody; a list that nobody owns in parts counts as one value.
/// </summary>
internal sealed class AppliedFields(ImmutableArray<FieldManager> managers)
{
    private static readonly string[] NotOwnedMetadata =
        ["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink"];

    private readonly List<FieldPath> _leaves = [];

    /// <summary>The fields of an applied object.</summary>
    public OwnedFields Of(MapNode applied)
    {
        foreach (var entry in applied.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind" or "metadata")))
            Add(entry.Value, FieldPath.Root.Field(entry.Key));

        var metadata = (applied["metadata"] as MapNode)?.Entries ?? [];
        foreach (var entry in metadata.Where(entry => !NotOwnedMetadata.Contains(entry.Key, StringComparer.Ordinal)))
            Add(entry.Value, FieldPath.Root.Field("metadata").Field(entry.Key));

        return OwnedFields.Of(_leaves);
    }

    /// <summary>The fields by which the items of a list are told apart; empty for a set of values; null for a list that is one value.</summary>
    public ImmutableArray<string>? KeysOf(FieldPath list)
    {
        var step = managers.Select(manager => manager.Fields.ItemStepBelow(list)).FirstOrDefault(found => found is not null);
        if (step is null)
            return null;
        if (step[0] == 'v')
            return [];

        using var keys = JsonDocument.Parse(step[2..]);
        return [.. keys.RootElement.EnumerateObject().Select(key => key.Name)];
    }

    /// <summary>The step to an item of a keyed list or a set.</summary>
    public static string StepTo(Node item, ImmutableArray<string> keys)
    {
        if (keys.IsEmpty || item is not MapNode map)
            return "v:" + Json(item);

        var identity = keys.Order(StringComparer.Ordinal).Select(key => map.TryGet(key, out var entry) ? entry : default).Where(entry => entry.Value is not null);
        return "k:" + Json(new MapNode([.. identity]));
    }

    private static string Json(Node node) => System.Text.Encoding.UTF8.GetString(NodeJson.ToUtf8(node).Span);

    private void Add(Node value, FieldPath path)
    {
        switch (value)
        {
            case MapNode { Entries.IsEmpty: false } map:
                foreach (var entry in map.Entries)
                    Add(entry.Value, path.Field(entry.Key));

                break;
            case ListNode list when KeysOf(path) is { } keys:
                foreach (var item in list.Items)
                {
                    var step = path.Then(StepTo(item, keys));
                    if (item is MapNode fields)
                    {
                        _leaves.Add(step.Then("."));
                        foreach (var entry in fields.Entries)
                            Add(entry.Value, step.Field(entry.Key));
                    }
                    else
                    {
                        _leaves.Add(step);
                    }
                }

                break;
            default:
                _leaves.Add(path);
                break;
        }
    }
}
