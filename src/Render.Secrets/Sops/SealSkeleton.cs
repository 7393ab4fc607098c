// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Secrets.Stores;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>Everything about a Secret but its values, as one digest: when it changes, the file is sealed anew.</summary>
internal static class SealSkeleton
{
    /// <summary>The digest of a Secret's skeleton: the object with references in the place of values, recipients, digest key.</summary>
    public static Digest Of(SecretShape secret, SopsStore store) => Of(secret, store, store.Recipients);

    private static Digest Of(SecretShape secret, SopsStore store, ImmutableArray<string> recipients)
    {
        var data = secret.Entries.Select(entry => entry.ToData(entry.Content));
        var tree = new MapNode([
            new MapEntry("cluster", new StringNode(secret.Manifest.Cluster)),
            new MapEntry("digestKey", new StringNode(store.DigestKey?.ToString() ?? string.Empty)),
            new MapEntry("object", secret.With(data).Tree),
            new MapEntry("recipients", new ListNode([.. recipients.Select(recipient => (Node)new StringNode(recipient))])),
        ]);
        return Digest.Of(Encoding.UTF8.GetBytes(YamlWriter.Write(tree, node => SecretExpressionText.Of(node.Expression))));
    }

    /// <summary>
    /// Why the file of the last run does not have the skeleton of a Secret; null when it has. What the file itself shows is compared as
    /// well as the record: somebody may have edited both.
    /// </summary>
    public static SealBreak? BreakOf(SealedBefore? last, SecretShape secret, SopsStore store)
    {
        if (last is null)
            return SealBreak.NeverSealed;

        if (last.Broken is { } broken)
            return broken;

        if (SopsFile.Read(last.Bytes) is not { } file)
            return SealBreak.ChangedByHand;

        if (!file.Recipients.ToHashSet(StringComparer.Ordinal).SetEquals(store.Recipients))
            return SealBreak.Recipients;

        if (!IsShownBy(file, secret))
            return SealBreak.ClearPart;

        // The record holds the recipients in the order in which the file was sealed for them; the spec may have another now.
        return last.Record.Skeleton == Of(secret, store, file.Recipients) || last.Record.Skeleton == Of(secret, store) ? null : SealBreak.References;
    }

    private static bool IsShownBy(SopsFile file, SecretShape secret) =>
        NodeEquality.Equal(file.Clear, new MapNode(secret.Rest))
        && file.Keys.SequenceEqual(secret.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
