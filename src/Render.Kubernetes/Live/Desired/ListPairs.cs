// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Desired;

/// <summary>Finds for an item of a rendered list the item of another list that is meant to be the same.</summary>
internal static class ListPairs
{
    private static readonly string[] Names = ["id", "name", "clientID", "key", "secretKey", "componentName", "containerPort", "port", "type"];

    /// <summary>The partner of the item at a position; null when there is none. Lists of one length are paired by position.</summary>
    public static Node? Partner(ListNode list, int at, ListNode? other)
    {
        if (other is null)
            return null;
        if (NameOf(list.Items[at]) is { } name && other.Items.FirstOrDefault(item => NameOf(item) == name) is { } named)
            return named;

        return list.Items.Length == other.Items.Length ? other.Items[at] : null;
    }

    private static (string Field, string Value)? NameOf(Node item) => item is not MapNode map
        ? null
        : Names.Where(field => map[field] is StringNode).Select(field => ((string, string)?)(field, Trees.Text(map, field) ?? string.Empty)).FirstOrDefault();
}
