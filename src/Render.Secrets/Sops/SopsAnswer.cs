// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Secrets.Sops;

/// <summary>Holds what the program <c>sops</c> sealed against what it was asked to seal.</summary>
internal static class SopsAnswer
{
    private static readonly string[] EncryptedSections = ["data", "stringData"];
    private static readonly string[] Wanted = ["age", "encrypted_regex", "lastmodified", "mac", "version"];

    /// <summary>Further readers, and what makes a file say less about itself. Only these are named: anything else may be anything.</summary>
    private static readonly string[] Unwanted =
    [
        "kms", "gcp_kms", "hckms", "azure_kv", "hc_vault", "pgp", "key_groups", "shamir_threshold", "mac_only_encrypted", "unencrypted_suffix",
        "encrypted_suffix", "unencrypted_regex", "encrypted_comment_regex", "unencrypted_comment_regex",
    ];

    /// <summary>What differs, as a clause; null when it is what was asked for.</summary>
    /// <param name="asked">The clear document, as the program was given it.</param>
    /// <param name="answer">The sealed one.</param>
    /// <param name="metadata">What the program says about it.</param>
    /// <param name="recipients">For whom it is.</param>
    public static string? FaultOf(MapNode asked, MapNode answer, MapNode metadata, ImmutableArray<string> recipients) =>
        FaultOf(metadata, recipients) ?? FaultOf(asked, answer);

    private static string? FaultOf(MapNode metadata, ImmutableArray<string> recipients)
    {
        var others = metadata.Entries.Where(entry => !IsNothing(entry.Value)).Select(entry => entry.Key).Except(Wanted, StringComparer.Ordinal);
        if (others.FirstOrDefault() is { } other)
        {
            return Unwanted.Contains(other, StringComparer.Ordinal)
                ? $"it has a field '{other}' in its metadata"
                : "it has a field in its metadata that Render does not know";
        }

        if ((metadata["encrypted_regex"] as StringNode)?.Value != SopsTree.EncryptedKeys)
            return "it does not encrypt what Render asks for";

        if (!SopsFile.RecipientsOf(metadata).Order(StringComparer.Ordinal).SequenceEqual(recipients.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return "it is not encrypted for exactly the recipients";

        return IsEncrypted(metadata["mac"]) ? null : "it has no MAC";
    }

    private static string? FaultOf(MapNode asked, MapNode answer)
    {
        if (!NodeEquality.Equal(Without(asked), Without(answer)))
            return "its clear part is not what was to be sealed";

        return EncryptedSections.Select(section => Sections(section, asked[section], answer[section])).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Older versions of the program list the kinds of readers that there are none of.</summary>
    private static bool IsNothing(Node value) => value is NullNode or ListNode { Items.Length: 0 } or StringNode { Value.Length: 0 };

    private static MapNode Without(MapNode document) =>
        document.WithEntries([.. document.Entries.Where(entry => entry.Key != SopsFormat.Metadata && !EncryptedSections.Contains(entry.Key, StringComparer.Ordinal))]);

    private static string? Sections(string section, Node? asked, Node? answer)
    {
        if (asked is null && answer is null)
            return null;

        if (asked is not MapNode clear || answer is not MapNode values || !Keys(clear).SequenceEqual(Keys(values), StringComparer.Ordinal))
            return $"the keys below '{section}' are not those that were to be sealed";

        return clear.Entries.All(entry => IsSealed(entry.Value, values[entry.Key])) ? null : $"a value below '{section}' is not encrypted";
    }

    private static IEnumerable<string> Keys(MapNode map) => map.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal);

    /// <summary>An empty text stays empty, as sops has it; everything else a Secret holds is a text that is not.</summary>
    private static bool IsSealed(Node asked, Node? answer) => asked is StringNode { Value.Length: 0 } ? answer is StringNode { Value.Length: 0 } : IsEncrypted(answer);

    private static bool IsEncrypted(Node? value) =>
        SopsFormat.IsSealed(value) && value is StringNode { Value: [.., ']'] };
}
