// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Secrets.Sops;

/// <summary>The metadata of a sealed file, as far as they are known before it is sealed: for whom, and what is encrypted.</summary>
internal static class SopsOutline
{
    /// <summary>The metadata for some recipients.</summary>
    public static MapNode Of(ImmutableArray<string> recipients) => new([
        new MapEntry("age", new ListNode([.. recipients.Order(StringComparer.Ordinal).Select(Envelope)])),
        new MapEntry("encrypted_regex", new StringNode(SopsTree.EncryptedKeys)),
    ]);

    private static Node Envelope(string recipient) => new MapNode([new MapEntry("recipient", new StringNode(recipient))]);
}
