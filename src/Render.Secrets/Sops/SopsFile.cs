// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>What everybody can see of a sealed file: its clear part, the keys of its values, and for whom it is encrypted.</summary>
/// <param name="Clear">Everything but the values and the metadata of sops.</param>
/// <param name="Keys">The keys of the values, ordinal order.</param>
/// <param name="Recipients">age recipients, in the file's order.</param>
internal sealed record SopsFile(MapNode Clear, ImmutableArray<string> Keys, ImmutableArray<string> Recipients)
{
    /// <summary>For whom the metadata say that a file is encrypted.</summary>
    public static ImmutableArray<string> RecipientsOf(MapNode metadata) =>
        [.. ((metadata["age"] as ListNode)?.Items ?? []).Select(item => ((item as MapNode)?["recipient"] as StringNode)?.Value).OfType<string>()];

    /// <summary>Reads a sealed Secret; null for anything else, so also when one value is not encrypted.</summary>
    public static SopsFile? Read(ReadOnlyMemory<byte> bytes)
    {
        if (Root(bytes) is not { } root)
            return null;

        if (root[SopsFormat.Metadata] is not MapNode metadata || metadata["mac"] is not StringNode || root["data"] is not MapNode data
            || (metadata["encrypted_regex"] as StringNode)?.Value != SopsTree.EncryptedKeys || root["stringData"] is not null)
        {
            return null;
        }

        var isSealed = data.Entries.All(entry => entry.Value is StringNode { Value.Length: 0 } || SopsFormat.IsSealed(entry.Value));
        return isSealed
            ? new SopsFile(
                root.WithEntries([.. root.Entries.Where(entry => entry.Key is not (SopsFormat.Metadata or "data"))]),
                [.. data.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal)],
                RecipientsOf(metadata))
            : null;
    }

    /// <summary>A file's one document; null for anything else.</summary>
    public static MapNode? Root(ReadOnlyMemory<byte> bytes)
    {
        var read = YamlReader.Read(new SourceText("sealed file", Encoding.UTF8.GetString(bytes.Span)), DocumentBudget.Source);
        return read.IsSuccess(out var stream) && stream.Documents.Length == 1 ? stream.Documents[0] as MapNode : null;
    }
}
