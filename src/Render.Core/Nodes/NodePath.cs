// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Render.Core.Nodes;

/// <summary>
/// The way from a root to a node. Written <c>a.b[0].c</c>; a key that is not a plain word is quoted, <c>data["config.yaml"]</c>;
/// the step into an embedded document is <c> › </c>.
/// </summary>
public sealed class NodePath
{
    private readonly ImmutableArray<object> _steps;

    private NodePath(ImmutableArray<object> steps) => _steps = steps;

    /// <summary>The root itself.</summary>
    public static NodePath Root { get; } = new([]);

    /// <summary>Number of steps.</summary>
    public int Length => _steps.Length;

    /// <summary>One step down to a key.</summary>
    public NodePath Key(string key) => new(_steps.Add(key));

    /// <summary>One step down to an item, from 0.</summary>
    public NodePath Index(int index) => new(_steps.Add(index));

    /// <summary>One step into an embedded document.</summary>
    public NodePath Into() => new(_steps.Add(EmbeddedStep.Instance));

    /// <summary>The key that a step goes down to; null for an item, an embedded document, and past the end.</summary>
    /// <param name="step">From 0 to <see cref="Length"/> - 1.</param>
    public string? KeyAt(int step) => step < _steps.Length ? _steps[step] as string : null;

    /// <summary>Walks from <paramref name="root"/>; null where the path leaves the tree.</summary>
    public Node? Find(Node? root)
    {
        var node = root;
        foreach (var step in _steps)
        {
            node = (step, node) switch
            {
                (string key, MapNode map) => map[key],
                (int index, ListNode list) when index < list.Items.Length => list.Items[index],
                (EmbeddedStep, EmbeddedNode embedded) => embedded.Content,
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
        foreach (var step in _steps)
        {
            if (step is int index)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else if (step is string key && IsPlain(key))
                text.Append(fresh ? string.Empty : ".").Append(key);
            else if (step is string quoted)
                text.Append("[\"").Append(quoted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else
                text.Append(" › ");

            fresh = step is EmbeddedStep;
        }

        return text.ToString();
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/');

    private sealed class EmbeddedStep
    {
        public static EmbeddedStep Instance { get; } = new();
    }
}
