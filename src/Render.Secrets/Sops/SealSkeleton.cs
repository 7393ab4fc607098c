// SPDX-License-Identifier: MIT

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
    public static Digest Of(SecretShape secret, SopsStore store)
    {
        var data = secret.Entries.Select(entry => entry.ToData(entry.Content));
        var tree = new MapNode([
            new MapEntry("cluster", new StringNode(secret.Manifest.Cluster)),
            new MapEntry("digestKey", new StringNode(store.DigestKey?.ToString() ?? string.Empty)),
            new MapEntry("object", secret.With(data).Tree),
            new MapEntry("recipients", new ListNode([.. store.Recipients.Select(recipient => (Node)new StringNode(recipient))])),
        ]);
        return Digest.Of(Encoding.UTF8.GetBytes(YamlWriter.Write(tree, node => SecretExpressionText.Of(node.Expression))));
    }

    /// <summary>True when a file shows the same skeleton, as far as a file shows it: a record may have been edited together with it.</summary>
    public static bool IsShownBy(SealedBefore before, SecretShape secret, SopsStore store)
    {
        if (SopsFile.Read(before.Bytes) is not { } file)
            return false;

        var clear = new MapNode(secret.Rest);
        return NodeEquality.Equal(file.Clear, clear)
            && file.Keys.SequenceEqual(secret.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && file.Recipients.SequenceEqual(store.Recipients, StringComparer.Ordinal);
    }
}
