// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Fields;

/// <summary>The fields that one manager owns, as the server keeps them (<c>fieldsV1</c>).</summary>
internal sealed class OwnedFields
{
    private readonly Lazy<HashSet<FieldPath>> _leaves;

    private OwnedFields(Func<HashSet<FieldPath>> leaves) => _leaves = new Lazy<HashSet<FieldPath>>(leaves);

    /// <summary>No fields.</summary>
    public static OwnedFields None { get; } = new(() => []);

    /// <summary>Every field that is owned by itself.</summary>
    public IReadOnlyCollection<FieldPath> Leaves => _leaves.Value;

    /// <summary>Reads <c>fieldsV1</c>.</summary>
    public static OwnedFields Of(MapNode fields) => new(() =>
    {
        var leaves = new HashSet<FieldPath>();
        Collect(fields, FieldPath.Root, leaves);
        return leaves;
    });

    /// <summary>A set that was computed.</summary>
    public static OwnedFields Of(IEnumerable<FieldPath> leaves) => new(() => [.. leaves]);

    /// <summary>True for a field of the set, and for what lies in one that is owned as a whole.</summary>
    public bool Owns(FieldPath path) => Leaves.Contains(path) || Leaves.Any(leaf => !leaf.IsSelf && path.IsWithin(leaf));

    /// <summary>True when the set has the field, something in it or something around it.</summary>
    public bool Touches(FieldPath path) => Leaves.Any(leaf => leaf.IsWithin(path) || path.IsWithin(leaf));

    /// <summary>The step kinds below a list: <c>k</c> for items with keys, <c>v</c> for a set; null when it is owned as a whole or not at all.</summary>
    public string? ItemStepBelow(FieldPath list) => Leaves
        .Where(leaf => leaf.Steps.Length > list.Steps.Length && leaf.IsWithin(list))
        .Select(leaf => leaf.Steps[list.Steps.Length])
        .FirstOrDefault(step => step[0] is 'k' or 'v');

    private static void Collect(MapNode fields, FieldPath path, HashSet<FieldPath> leaves)
    {
        foreach (var entry in fields.Entries)
        {
            if (entry.Value is MapNode { Entries.IsEmpty: false } inner)
                Collect(inner, path.Then(entry.Key), leaves);
            else
                leaves.Add(path.Then(entry.Key));
        }
    }
}
