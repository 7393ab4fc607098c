// SPDX-License-Identifier: MIT

namespace Render.Core.Nodes;

/// <summary>
/// Equality of values: places and history do not count, the order of keys does not count, 1 equals 1.0.
/// Secrets are equal when they are made the same way; whether their bytes are equal is not asked here.
/// </summary>
public sealed class NodeEquality : IEqualityComparer<Node>
{
    /// <summary>The shared instance.</summary>
    public static NodeEquality Instance { get; } = new();

    /// <summary>Compares two trees by value.</summary>
    public static bool Equal(Node? left, Node? right) => (left, right) switch
    {
        (null, null) => true,
        (MapNode a, MapNode b) => EqualMaps(a, b),
        (ListNode a, ListNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Equal(pair.First, pair.Second)),
        (StringNode a, StringNode b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (NumberNode a, NumberNode b) => a.Value == b.Value,
        (BooleanNode a, BooleanNode b) => a.Value == b.Value,
        (NullNode, NullNode) => true,
        (SecretNode a, SecretNode b) => a.Expression.Equals(b.Expression),
        (EmbeddedNode a, EmbeddedNode b) => a.Format == b.Format && Equal(a.Content, b.Content),
        _ => false,
    };

    /// <inheritdoc/>
    public bool Equals(Node? x, Node? y) => Equal(x, y);

    /// <inheritdoc/>
    public int GetHashCode(Node obj) => obj switch
    {
        MapNode map => map.Entries.Aggregate(map.Entries.Length, (hash, e) => hash ^ HashCode.Combine(e.Key, GetHashCode(e.Value))),
        ListNode list => list.Items.Aggregate(list.Items.Length, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        StringNode text => text.Value.GetHashCode(StringComparison.Ordinal),
        NumberNode number => number.Value.GetHashCode(),
        BooleanNode boolean => boolean.Value ? 1 : 2,
        EmbeddedNode embedded => HashCode.Combine(embedded.Format, GetHashCode(embedded.Content)),
        SecretNode secret => secret.Expression.GetHashCode(),
        _ => 0,
    };

    private static bool EqualMaps(MapNode left, MapNode right) =>
        left.Entries.Length == right.Entries.Length && left.Entries.All(e => right.TryGet(e.Key, out var other) && Equal(e.Value, other.Value));
}
