// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>One entry of <c>metadata.managedFields</c>.</summary>
internal sealed record ManagerEntry(string Manager, string Operation, string ApiVersion, string Time, ImmutableHashSet<string> Fields)
{
    public const string Apply = "Apply";
    public const string Update = "Update";

    public static ImmutableArray<ManagerEntry> Read(JsonObject? live) =>
    [
        .. (live?["metadata"]?["managedFields"] as JsonArray ?? []).OfType<JsonObject>().Select(entry => new ManagerEntry(
            Text(entry, "manager"), Text(entry, "operation"), Text(entry, "apiVersion"), Text(entry, "time"),
            FieldSet.FromJson(entry["fieldsV1"] as JsonObject ?? []))),
    ];

    /// <summary>The entries as the server orders them: applies first, then by manager.</summary>
    public static JsonArray Write(IEnumerable<ManagerEntry> entries) =>
    [
        .. entries.Where(entry => !entry.Fields.IsEmpty)
            .OrderBy(entry => entry.Operation, StringComparer.Ordinal)
            .ThenBy(entry => entry.Manager, StringComparer.Ordinal)
            .Select(entry => (JsonNode)new JsonObject
            {
                ["manager"] = entry.Manager,
                ["operation"] = entry.Operation,
                ["apiVersion"] = entry.ApiVersion,
                ["time"] = entry.Time,
                ["fieldsType"] = "FieldsV1",
                ["fieldsV1"] = FieldSet.ToJson(entry.Fields),
            }),
    ];

    private static string Text(JsonObject entry, string key) => entry[key]?.GetValue<string>() ?? string.Empty;
}
