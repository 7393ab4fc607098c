// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>Who can decrypt a file of sops, by its metadata, which everybody can read.</summary>
public static class SopsReaders
{
    private const string Groups = "key_groups";
    private const string Age = "age";

    /// <summary>What names a key, of age and of the other kinds.</summary>
    private static readonly string[] Names = ["recipient", "fp", "arn", "resource_id", "key_id", "vaultUrl", "vault_address"];

    /// <summary>Recipients of age as they are, other keys by their kind and name; null for what is no file of sops.</summary>
    /// <param name="path">The file; its ending says the format.</param>
    /// <param name="bytes">Its bytes.</param>
    public static ImmutableArray<string>? Of(string path, ReadOnlyMemory<byte> bytes) =>
        Root(path, bytes)?[SopsFormat.Metadata] is MapNode metadata && metadata["mac"] is StringNode ? [.. In(metadata).Distinct(StringComparer.Ordinal)] : null;

    private static IEnumerable<string> In(MapNode keys) =>
        keys.Entries.Where(entry => entry.Value is ListNode).SelectMany(entry => entry.Key == Groups
            ? Maps(entry.Value).SelectMany(In)
            : Maps(entry.Value).Select(key => Name(entry.Key, key)));

    private static IEnumerable<MapNode> Maps(Node list) => ((list as ListNode)?.Items ?? []).OfType<MapNode>();

    private static string Name(string kind, MapNode key)
    {
        var name = Names.Select(one => (key[one] as StringNode)?.Value).FirstOrDefault(value => value is not null);
        return kind == Age && name is not null ? name : $"{kind} {name}".TrimEnd();
    }

    private static MapNode? Root(string path, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
            return JsonReader.Read(path, bytes.Span, DocumentBudget.Source).Value as MapNode;

        var read = YamlReader.Read(new SourceText(path, Encoding.UTF8.GetString(bytes.Span)), DocumentBudget.Source);
        return read.IsSuccess(out var stream) && stream.Documents.Length == 1 ? stream.Documents[0] as MapNode : null;
    }
}
