// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>The places of a pattern while they are laid out, from its end to its start. The first of them is the match.</summary>
internal sealed class AutomatonNodes
{
    /// <summary>The place where the text matches.</summary>
    public const int Match = 0;

    private const int MaxCount = 4_000;
    private readonly List<AutomatonNode> _nodes = [new(AutomatonNodeKind.Match)];

    /// <summary>True once there are more than an automaton should have; parts then stop to add.</summary>
    public bool IsTooLarge => _nodes.Count > MaxCount;

    /// <summary>All places.</summary>
    public AutomatonNode[] ToArray() => [.. _nodes];

    /// <summary>Adds the places of a part.</summary>
    public int Add(IPatternPart part, int next) => IsTooLarge ? next : part.AddTo(this, next);

    /// <summary>Adds a place.</summary>
    public int Add(AutomatonNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    /// <summary>Changes a place.</summary>
    public void Set(int at, AutomatonNode node) => _nodes[at] = node;
}
