// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>The objects of a cluster in memory, changed as an API server changes them. Safe to use while the server answers.</summary>
public sealed class FakeCluster
{
    private const string Time = "2026-01-02T03:04:05Z";
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Plural, string Namespace, string Name), JsonObject> _objects = new(Comparer());
    private ImmutableArray<ResourceType> _types = ResourceTypes.All;
    private long _version = 1000;

    /// <summary>The kinds that are served.</summary>
    public ImmutableArray<ResourceType> Types
    {
        get
        {
            lock (_lock)
                return _types;
        }
    }

    /// <summary>Makes an empty cluster with its first namespaces.</summary>
    public FakeCluster() => WithNamespaces("default", "kube-system");

    /// <summary>Stops serving a kind, as before its CRD is installed.</summary>
    public FakeCluster Without(string kind)
    {
        lock (_lock)
            _types = _types.RemoveAll(type => type.Kind == kind);

        return this;
    }

    /// <summary>Adds namespaces.</summary>
    public FakeCluster WithNamespaces(params string[] names)
    {
        foreach (var name in names)
            Seed("cluster-bootstrap", $$"""{ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "{{name}}" } }""");

        return this;
    }

    /// <summary>Applies an object for good, as its manager.</summary>
    /// <param name="manager">The field manager.</param>
    /// <param name="document">JSON or YAML.</param>
    public FakeCluster Seed(string manager, string document)
    {
        var applied = YamlBody.Read(document);
        var key = KeyOf(applied);
        var answer = Apply(key, applied, manager, force: true, dryRun: false);
        return answer.Code is 200 or 201 ? this : throw new InvalidOperationException(answer.Body?.ToJsonString() ?? answer.Text);
    }

    /// <summary>Edits an object for good, as <c>kubectl edit</c> or a controller would.</summary>
    public FakeCluster Edit(string manager, string document)
    {
        var change = YamlBody.Read(document);
        var key = KeyOf(change);
        lock (_lock)
        {
            var live = Find(key) ?? throw new InvalidOperationException($"there is no {key.Full}");
            Keep(key, new ServerSideApply(key.Type, manager, Time).Update(live, change));
        }

        return this;
    }

    /// <summary>Puts fields that no manager owns, such as a status.</summary>
    public FakeCluster Put(string kind, string @namespace, string name, string field, string json)
    {
        var key = new ObjectKey(_types.Single(type => type.Kind == kind), @namespace, name);
        lock (_lock)
        {
            if (Find(key) is { } live)
                live[field] = JsonNode.Parse(json);
        }

        return this;
    }

    /// <summary>Removes an object.</summary>
    public void Remove(string kind, string @namespace, string name)
    {
        lock (_lock)
            _objects.Remove((_types.Single(type => type.Kind == kind).Plural, @namespace, name));
    }

    /// <summary>An object as it is stored; null when it does not exist.</summary>
    public JsonObject? Get(ObjectKey key)
    {
        lock (_lock)
            return Find(key)?.DeepClone() as JsonObject;
    }

    /// <summary>The objects of a kind in order, in one namespace or all.</summary>
    public ImmutableArray<JsonObject> List(ResourceType type, string? @namespace)
    {
        lock (_lock)
        {
            return
            [
                .. _objects.Where(pair => pair.Key.Plural == type.Plural && (@namespace is null || pair.Key.Namespace == @namespace))
                    .Select(pair => (JsonObject)pair.Value.DeepClone()),
            ];
        }
    }

    /// <summary>The version that lists carry.</summary>
    public string Version
    {
        get
        {
            lock (_lock)
                return _version.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Server-side apply.</summary>
    public StatusAnswer Apply(ObjectKey key, JsonObject applied, string manager, bool force, bool dryRun)
    {
        lock (_lock)
        {
            if (key.Namespace.Length > 0 && Find(new ObjectKey(_types.Single(type => type.Kind == "Namespace"), string.Empty, key.Namespace)) is null)
                return MissingNamespace(key.Namespace);
            if (ObjectRules.CheckApplied(applied, key) is { } refusal)
                return refusal;

            var live = Find(key);
            var (merged, conflicts) = new ServerSideApply(key.Type, manager, Time).Merge(live, applied, force);
            if (merged is null)
                return StatusAnswer.Conflict(conflicts);

            ObjectRules.Complete(merged, key);
            if (ObjectRules.CheckMerged(merged, live, key) is { } verdict)
                return verdict;

            Identify(merged, live, key, dryRun);
            if (!dryRun && !JsonNode.DeepEquals(live, merged))
                Keep(key, merged);

            return StatusAnswer.Ok(merged.DeepClone(), live is null ? 201 : 200);
        }
    }

    private StatusAnswer MissingNamespace(string name) =>
        StatusAnswer.NotFound(new ObjectKey(_types.Single(type => type.Kind == "Namespace"), string.Empty, name));

    private static void Identify(JsonObject merged, JsonObject? live, ObjectKey key, bool dryRun)
    {
        var metadata = merged["metadata"] as JsonObject ?? [];
        metadata["name"] = key.Name;
        if (key.Namespace.Length > 0)
            metadata["namespace"] = key.Namespace;

        metadata["uid"] = live?["metadata"]?["uid"]?.DeepClone() ?? $"uid-{(dryRun ? "dry" : "kept")}-{key.Type.Plural}-{key.Namespace}-{key.Name}";
        metadata["creationTimestamp"] = live?["metadata"]?["creationTimestamp"]?.DeepClone() ?? Time;
        if (key.Type.IsCustom)
        {
            var before = live?["metadata"]?["generation"]?.GetValue<int>() ?? 0;
            metadata["generation"] = before + (JsonNode.DeepEquals(live?["spec"], merged["spec"]) ? 0 : 1);
        }
    }

    private void Keep(ObjectKey key, JsonObject value)
    {
        _version++;
        (value["metadata"] as JsonObject ?? [])["resourceVersion"] = _version.ToString(CultureInfo.InvariantCulture);
        _objects[(key.Type.Plural, key.Namespace, key.Name)] = (JsonObject)value.DeepClone();
    }

    private JsonObject? Find(ObjectKey key) => _objects.GetValueOrDefault((key.Type.Plural, key.Namespace, key.Name));

    private ObjectKey KeyOf(JsonObject document)
    {
        var kind = document["kind"]?.GetValue<string>();
        var type = Types.Single(item => item.Kind == kind && item.ApiVersion == document["apiVersion"]?.GetValue<string>());
        var metadata = document["metadata"];
        return new ObjectKey(type, type.IsNamespaced ? metadata?["namespace"]?.GetValue<string>() ?? "default" : string.Empty, metadata?["name"]?.GetValue<string>() ?? string.Empty);
    }

    private static Comparer<(string Plural, string Namespace, string Name)> Comparer() =>
        Comparer<(string Plural, string Namespace, string Name)>.Create((left, right) =>
        {
            var order = string.CompareOrdinal(left.Plural, right.Plural);
            order = order != 0 ? order : string.CompareOrdinal(left.Namespace, right.Namespace);
            return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        });
}
