// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>The fields that a manager owns, as the tree that <c>fieldsV1</c> is. A path is its steps joined by a line break.</summary>
internal static class FieldSet
{
    private const char Joint = '\n';
    private const string Self = ".";
    private static readonly ImmutableHashSet<string> NotOwned = ["apiVersion", "kind"];
    private static readonly ImmutableHashSet<string> NotOwnedMetadata =
        ["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"];

    /// <summary>The paths of what an applied object says.</summary>
    public static ImmutableHashSet<string> Of(JsonObject applied, ResourceType type)
    {
        var paths = ImmutableHashSet.CreateBuilder<string>();
        foreach (var (name, value) in applied.Where(pair => !NotOwned.Contains(pair.Key)))
        {
            if (name == "metadata")
            {
                foreach (var (inner, content) in (value as JsonObject ?? []).Where(pair => !NotOwnedMetadata.Contains(pair.Key)))
                    Add(content, Join("f:metadata", FieldStep.Field(inner)), "metadata." + inner, type, paths);
            }
            else
            {
                Add(value, FieldStep.Field(name), name, type, paths);
            }
        }

        return paths.ToImmutable();
    }

    /// <summary>Reads <c>fieldsV1</c>.</summary>
    public static ImmutableHashSet<string> FromJson(JsonObject fields)
    {
        var paths = ImmutableHashSet.CreateBuilder<string>();
        Read(fields, string.Empty, paths);
        return paths.ToImmutable();
    }

    /// <summary>Writes <c>fieldsV1</c>.</summary>
    public static JsonObject ToJson(IEnumerable<string> paths)
    {
        var root = new JsonObject();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var at = root;
            foreach (var step in path.Split(Joint))
            {
                if (at[step] is not JsonObject next)
                    at[step] = next = [];

                at = next;
            }
        }

        return root;
    }

    public static string Join(string path, string step) => path.Length == 0 ? step : path + Joint + step;

    public static string[] Split(string path) => path.Split(Joint);

    /// <summary>The path as messages of the server write it: <c>.data.clientSecret</c>.</summary>
    public static string Describe(string path) =>
        string.Concat(Split(path).Where(step => step != Self).Select(step => step[..2] switch
        {
            "f:" => "." + step[2..],
            "k:" => "[" + step[2..].Trim('{', '}').Replace("\":", "\"=", StringComparison.Ordinal).Replace("\"=", "=", StringComparison.Ordinal).TrimStart('"') + "]",
            _ => "[=" + step[2..] + "]",
        }));

    private static void Add(JsonNode? value, string path, string listPath, ResourceType type, ImmutableHashSet<string>.Builder paths)
    {
        if (value is JsonObject { Count: > 0 } map)
        {
            foreach (var (name, inner) in map)
                Add(inner, Join(path, FieldStep.Field(name)), listPath + "." + name, type, paths);
        }
        else if (value is JsonArray list && type.Lists.TryGetValue(listPath, out var keys))
        {
            foreach (var item in list)
            {
                var step = Join(path, keys.IsEmpty ? FieldStep.Value(item) : FieldStep.Item(item as JsonObject ?? [], keys));
                if (item is JsonObject fields)
                {
                    paths.Add(Join(step, Self));
                    foreach (var (name, inner) in fields)
                        Add(inner, Join(step, FieldStep.Field(name)), listPath + "." + name, type, paths);
                }
                else
                {
                    paths.Add(step);
                }
            }
        }
        else
        {
            paths.Add(path);
        }
    }

    private static void Read(JsonObject fields, string path, ImmutableHashSet<string>.Builder paths)
    {
        if (fields.Count == 0 && path.Length > 0)
            paths.Add(path);

        foreach (var (step, inner) in fields)
            Read(inner as JsonObject ?? [], Join(path, step), paths);
    }
}
