// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Schema.Compilation;

namespace Render.Schema.Metaschemas;

/// <summary>The metaschemas of both drafts, written for this project after their specifications, under their official identifiers; and the shape that all objects of Kubernetes share.</summary>
internal static class Metaschema
{
    private const string Resource = "Render.Schema.Metaschemas.metaschemas.json";
    private static readonly Lazy<Dictionary<string, Node>> Documents = new(Load);

    /// <summary>Finds a metaschema by its URI without a fragment.</summary>
    public static bool TryGet(string uri, [NotNullWhen(true)] out Node? schema) => Documents.Value.TryGetValue(uri, out schema);

    private static Dictionary<string, Node> Load()
    {
        using var stream = typeof(Metaschema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var list = JsonReader.Read("metaschemas.json", bytes, DocumentBudget.Source).Value as ListNode ?? ListNode.Empty;
        return list.Items.OfType<MapNode>().ToDictionary(IdOf, Node (document) => document, StringComparer.Ordinal);
    }

    private static string IdOf(MapNode document) =>
        document["$id"] is StringNode id ? UriReference.SplitFragment(id.Value).Base : string.Empty;
}
