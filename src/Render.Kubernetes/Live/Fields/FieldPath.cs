// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Fields;

/// <summary>
/// A field as <c>managedFields</c> names it: steps <c>f:name</c>, <c>k:{…}</c> (an item by its keys), <c>v:…</c> (a value of a set),
/// <c>i:0</c>, and <c>.</c> for the map or item itself.
/// </summary>
internal sealed class FieldPath : IEquatable<FieldPath>
{
    private const string Self = ".";

    private FieldPath(ImmutableArray<string> steps) => Steps = steps;

    /// <summary>The whole object.</summary>
    public static FieldPath Root { get; } = new([]);

    public ImmutableArray<string> Steps { get; }

    /// <summary>True for the path of a map or item itself, apart from what is in it.</summary>
    public bool IsSelf => Steps.Length > 0 && Steps[^1] == Self;

    /// <summary>What a removal has to spare: for an item itself, everything in it; otherwise the field.</summary>
    public FieldPath Scope => IsSelf ? new FieldPath(Steps[..^1]) : this;

    public FieldPath Then(string step) => new(Steps.Add(step));

    public FieldPath Field(string name) => Then("f:" + name);

    /// <summary>True when this is <paramref name="other"/> or lies below it.</summary>
    public bool IsWithin(FieldPath other) => Steps.Length >= other.Steps.Length && Steps.AsSpan()[..other.Steps.Length].SequenceEqual(other.Steps.AsSpan());

    /// <summary>The value; null where the path leads nowhere.</summary>
    public Node? Find(Node? root) => Steps.Aggregate(root, Follow);

    /// <summary>The tree without the value; maps that become empty stay.</summary>
    public Node RemoveFrom(Node root) => Remove(root, 0) ?? MapNode.Empty;

    /// <summary>The path as people write it: <c>data.config.yaml</c>, <c>spec.containers[name=dex].image</c>.</summary>
    public override string ToString() => string.Concat(Steps.Where(step => step != Self).Select((step, at) => step[..2] switch
    {
        "f:" => (at == 0 ? string.Empty : ".") + step[2..],
        "k:" => $"[{string.Join(',', (ReadJson(step) as MapNode ?? MapNode.Empty).Entries.Select(key => $"{key.Key}={Text(key.Value)}"))}]",
        _ => $"[{(ReadJson(step) is { } value ? Text(value) : step[2..])}]",
    }));

    /// <summary>
    /// Removes several fields. Items go before what is in them: an item is found by its keys, which may be among the fields.
    /// A map that says of itself that it exists stays as long as somebody has something in it, and is then empty.
    /// </summary>
    public static MapNode RemoveAll(MapNode root, IEnumerable<FieldPath> fields) => (MapNode)fields
        .Where(field => !(field.IsSelf && field.Steps[^2].StartsWith("f:", StringComparison.Ordinal)))
        .OrderByDescending(field => field.IsSelf)
        .ThenByDescending(field => field.Steps.Length)
        .Aggregate((Node)root, (tree, field) => field.RemoveFrom(tree));

    public bool Equals(FieldPath? other) => other is not null && Steps.SequenceEqual(other.Steps, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    public override int GetHashCode() => Steps.Aggregate(Steps.Length, (hash, step) => HashCode.Combine(hash, step.GetHashCode(StringComparison.Ordinal)));

    private static Node? Follow(Node? node, string step) => (node, step) switch
    {
        (_, Self) => node,
        (MapNode map, _) when step.StartsWith("f:", StringComparison.Ordinal) => map[step[2..]],
        (ListNode list, _) when IndexOf(list, step) is var at and >= 0 => list.Items[at],
        _ => null,
    };

    private static int IndexOf(ListNode list, string step)
    {
        if (step.StartsWith("i:", StringComparison.Ordinal))
            return int.TryParse(step.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out var index) && index < list.Items.Length ? index : -1;

        var wanted = ReadJson(step);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (step[0] == 'k' ? HasKeys(list.Items[i], wanted) : NodeEquality.Equal(list.Items[i], wanted))
                return i;
        }

        return -1;
    }

    private static bool HasKeys(Node item, Node? keys) =>
        item is MapNode map && keys is MapNode wanted && wanted.Entries.All(key => NodeEquality.Equal(map[key.Key], key.Value));

    private static Node? ReadJson(string step) =>
        JsonReader.Read("managedFields", System.Text.Encoding.UTF8.GetBytes(step[2..]), DocumentBudget.Source).Value;

    private static string Text(Node node) => node switch
    {
        StringNode text => text.Value,
        NumberNode number => number.Value.Lexeme,
        BooleanNode boolean => boolean.Value ? "true" : "false",
        _ => "…",
    };

    private Node? Remove(Node node, int at)
    {
        // "." of a map says that the map exists; of an item, that the item does.
        if (at == Steps.Length || (at == Steps.Length - 1 && IsSelf))
            return null;

        var step = Steps[at];
        switch (node)
        {
            case MapNode map when step.StartsWith("f:", StringComparison.Ordinal) && map.IndexOf(step[2..]) is var index and >= 0:
                var inner = Remove(map.Entries[index].Value, at + 1);
                return map.WithEntries(inner is null ? map.Entries.RemoveAt(index) : map.Entries.SetItem(index, map.Entries[index] with { Value = inner }));
            case ListNode list when !step.StartsWith("f:", StringComparison.Ordinal) && step != Self && IndexOf(list, step) is var place and >= 0:
                var item = Remove(list.Items[place], at + 1);
                return list.WithItems(item is null ? list.Items.RemoveAt(place) : list.Items.SetItem(place, item));
            default:
                return node;
        }
    }
}
