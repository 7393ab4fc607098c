// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Output.Verification;

/// <summary>
/// A sealed file without what is new whenever it is sealed: the time, the MAC, the wrapped data keys, the version of what sealed it.
/// What is left are the recipients, in an order of their own, and whatever should not be there.
/// </summary>
internal static class SealedOutline
{
    private const string Metadata = "sops";
    private const string Recipients = "age";
    private static readonly string[] AlwaysNew = ["lastmodified", "mac", "version"];

    /// <summary>The outline; any other tree stays as it is.</summary>
    public static Node Of(Node tree) => tree is MapNode map
        ? map.WithEntries([.. map.Entries.Select(entry => entry is { Key: Metadata, Value: MapNode metadata } ? entry with { Value = Of(metadata) } : entry)])
        : tree;

    private static MapNode Of(MapNode metadata) => metadata.WithEntries(
    [
        .. metadata.Entries
            .Where(entry => !AlwaysNew.Contains(entry.Key, StringComparer.Ordinal) && entry.Value is not (NullNode or ListNode { Items.Length: 0 }))
            .Select(entry => entry is { Key: Recipients, Value: ListNode envelopes } ? entry with { Value = Of(envelopes) } : entry),
    ]);

    private static ListNode Of(ListNode envelopes) => envelopes.WithItems([.. envelopes.Items.Select(Recipient).OrderBy(Text, StringComparer.Ordinal)]);

    private static Node Recipient(Node envelope) =>
        envelope is MapNode map ? map.WithEntries([.. map.Entries.Where(entry => entry.Key == "recipient")]) : envelope;

    private static string Text(Node envelope) => ((envelope as MapNode)?["recipient"] as StringNode)?.Value ?? string.Empty;
}
