// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Core.Nodes;

/// <summary>
/// The way from a root to a node. Written <c>a.b[0].c</c>; a key that is not a plain word is quoted, <c>data["config.yaml"]</c>;
/// the step into an embedded document is <c> › </c>.
/// </summary>
public sealed class NodePath
{
    private const int NoIndex = -1;
    private readonly NodePath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private NodePath(NodePath? parent, string? key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    private bool IsInto => _key is null && _index < 0 && _parent is not null;

    /// <summary>The root itself.</summary>
    public static NodePath Root { get; } = new(null, null, NoIndex);

    /// <summary>Number of steps.</summary>
    public int Length { get; }

    /// <summary>One step down to a key.</summary>
    public NodePath Key(string key) => new(this, key, NoIndex);

    /// <summary>One step down to an item, from 0.</summary>
    public NodePath Index(int index) => new(this, null, index);

    /// <summary>One step into an embedded document.</summary>
    public NodePath Into() => new(this, null, NoIndex);

    /// <summary>The key that a step goes down to; null for an item, an embedded document, and past the end.</summary>
    /// <param name="step">From 0 to <see cref="Length"/> - 1.</param>
    public string? KeyAt(int step) => step < Length ? Steps()[step]._key : null;

    /// <summary>Walks from <paramref name="root"/>; null where the path leaves the tree.</summary>
    public Node? Find(Node? root)
    {
        var node = root;
        foreach (var step in Steps())
        {
            node = node switch
            {
                MapNode map when step._key is { } key => map[key],
                ListNode list when step._index >= 0 && step._index < list.Items.Length => list.Items[step._index],
                EmbeddedNode embedded when step.IsInto => embedded.Content,
                _ => null,
            };
        }

        return node;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        var fresh = true;
        foreach (var step in Steps())
        {
            if (step._index >= 0)
                text.Append(CultureInfo.InvariantCulture, $"[{step._index}]");
            else if (step._key is null)
                text.Append(" › ");
            else if (IsPlain(step._key))
                text.Append(fresh ? string.Empty : ".").Append(step._key);
            else
                text.Append("[\"").Append(step._key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");

            fresh = step.IsInto;
        }

        return text.ToString();
    }

    /// <summary>What each step leads to, from the one behind the root to this path itself.</summary>
    private NodePath[] Steps()
    {
        var steps = new NodePath[Length];
        for (var path = this; path._parent is { } parent; path = parent)
            steps[path.Length - 1] = path;

        return steps;
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/');
}
