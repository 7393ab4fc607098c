// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Diff.Masking;

/// <summary>Hides values.</summary>
public static class Masks
{
    /// <summary>The same shape with every value hidden: keys stay, and so do secret nodes, which hold no value.</summary>
    public static Node Hide(Node node) => node switch
    {
        MapNode map => map.WithValues(Hide),
        ListNode list => list.WithItems([.. list.Items.Select(Hide)]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Hide(embedded.Content), embedded.Span, embedded.Provenance),
        SecretNode secret => secret,
        _ => new SecretNode(MaskedLeaf.Instance, node.Span, node.Provenance),
    };
}
