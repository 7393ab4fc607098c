// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>
/// Server-side apply over JSON trees, as far as the recordings show it: ownership by path, conflicts, forced take-over, removal of what
/// the same manager no longer says, and a null that says nothing about what others own.
/// </summary>
internal sealed class ServerSideApply(ResourceType type, string manager, string time)
{
    /// <summary>Merges what is applied into what lives.</summary>
    /// <returns>The merged object, or the conflicts when <paramref name="force"/> is not set.</returns>
    public (JsonObject? Merged, ImmutableArray<(string Manager, string ApiVersion, string Path)> Conflicts) Merge(JsonObject? live, JsonObject applied, bool force)
    {
        var entries = ManagerEntry.Read(live);
        var mine = entries.FirstOrDefault(entry => entry.Manager == manager && entry.Operation == ManagerEntry.Apply);
        var others = entries.Where(entry => entry != mine).ToImmutableArray();
        var owned = FieldSet.Of(applied, type);
        var conflicts = others
            .SelectMany(other => other.Fields.Intersect(owned).Where(path => Differs(live, applied, path)).Select(path => (other.Manager, other.ApiVersion, path)))
            .OrderBy(conflict => conflict.path, StringComparer.Ordinal)
            .ToImmutableArray();
        if (!conflicts.IsEmpty && !force)
            return (null, conflicts);

        var merged = live?.DeepClone() as JsonObject ?? [];
        var kept = others.SelectMany(other => other.Fields).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in (mine?.Fields ?? []).Except(owned).Where(path => !kept.Contains(path)).OrderByDescending(path => path.EndsWith("\n.", StringComparison.Ordinal)).ThenByDescending(path => path, StringComparer.Ordinal))
            Remove(merged, FieldSet.Split(gone), string.Empty);

        Put(merged, applied, string.Empty);
        var taken = conflicts.Select(conflict => conflict.path).ToHashSet(StringComparer.Ordinal);
        var left = others.Select(other => other with { Fields = other.Fields.Except(taken) });
        var entry = mine is not null && mine.Fields.SetEquals(owned) && conflicts.IsEmpty
            ? mine
            : new ManagerEntry(manager, ManagerEntry.Apply, type.ApiVersion, time, owned);
        Metadata(merged)["managedFields"] = ManagerEntry.Write(left.Append(entry));
        return (merged, []);
    }

    /// <summary>
    /// What an edit through PUT or a plain patch does: its fields become this manager's, taken from everybody else. Null takes a field away.
    /// </summary>
    public JsonObject Update(JsonObject live, JsonObject change)
    {
        var merged = (JsonObject)live.DeepClone();
        var changed = FieldSet.Of(change, type);
        Put(merged, change, string.Empty);
        var gone = changed.Where(path => Find(change, path) is null && !path.EndsWith("\n.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in gone)
            Remove(merged, FieldSet.Split(path), string.Empty);

        var entries = ManagerEntry.Read(live).Select(entry => entry with { Fields = entry.Fields.Except(changed) });
        var parents = changed.Where(path => path.StartsWith("f:metadata\nf:annotations\n", StringComparison.Ordinal) && live["metadata"]?["annotations"] is null)
            .Select(_ => "f:metadata\nf:annotations\n.");
        Metadata(merged)["managedFields"] = ManagerEntry.Write(
            entries.Append(new ManagerEntry(manager, ManagerEntry.Update, type.ApiVersion, time, changed.Except(gone).Union(parents))));
        return merged;
    }

    private static JsonObject Metadata(JsonObject root)
    {
        if (root["metadata"] is not JsonObject metadata)
            root["metadata"] = metadata = [];

        return metadata;
    }

    private bool Differs(JsonObject? live, JsonObject applied, string path)
    {
        var wanted = Find(applied, path);
        return wanted is not null && !JsonNode.DeepEquals(Find(live, path), wanted);
    }

    private JsonNode? Find(JsonNode? node, string path)
    {
        var listPath = string.Empty;
        foreach (var step in FieldSet.Split(path).Where(step => step != "."))
        {
            node = FieldStep.Follow(node, step, listPath, type);
            if (step.StartsWith("f:", StringComparison.Ordinal))
                listPath = listPath.Length == 0 ? step[2..] : listPath + "." + step[2..];
        }

        return node;
    }

    private void Put(JsonObject target, JsonObject source, string listPath)
    {
        foreach (var (name, value) in source)
        {
            var path = listPath.Length == 0 ? name : listPath + "." + name;
            if (value is JsonObject map && target[name] is JsonObject inner)
                Put(inner, map, path);
            else if (value is JsonArray list && target[name] is JsonArray present && type.Lists.TryGetValue(path, out var keys))
                PutItems(present, list, keys, path);
            else if (value is not null)
                target[name] = value.DeepClone();
        }
    }

    private void PutItems(JsonArray present, JsonArray list, ImmutableArray<string> keys, string listPath)
    {
        foreach (var item in list)
        {
            var step = keys.IsEmpty ? FieldStep.Value(item) : FieldStep.Item(item as JsonObject ?? [], keys);
            var found = FieldStep.Follow(present, step, listPath, type);
            if (found is null)
                present.Add(item?.DeepClone());
            else if (found is JsonObject map && item is JsonObject fields)
                Put(map, fields, listPath);
        }
    }

    private void Remove(JsonNode root, string[] steps, string listPath)
    {
        var parent = root;
        foreach (var step in steps[..^1])
        {
            if (FieldStep.Follow(parent, step, listPath, type) is not { } next)
                return;

            parent = next;
            if (step.StartsWith("f:", StringComparison.Ordinal))
                listPath = listPath.Length == 0 ? step[2..] : listPath + "." + step[2..];
        }

        switch (parent)
        {
            case JsonObject map when steps[^1].StartsWith("f:", StringComparison.Ordinal):
                map.Remove(steps[^1][2..]);
                break;
            case JsonArray list when FieldStep.Follow(list, steps[^1], listPath, type) is { } item:
                list.Remove(item);
                break;
            default:
                // "." of a keyed item: the item goes when nothing of it is left.
                if (steps[^1] == "." && parent is JsonObject { Parent: JsonArray items } whole && steps.Length > 1)
                    items.Remove(whole);
                break;
        }
    }
}
