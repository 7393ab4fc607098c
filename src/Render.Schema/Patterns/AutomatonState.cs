// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>A state of an automaton: all places of the pattern that the text so far can lead to.</summary>
/// <param name="nodes">The places, sorted: those that ask for a unit or for the end, and the match.</param>
/// <param name="isMatch">True when the text matches if it ends here, or whatever follows.</param>
/// <param name="isSettled">True when what follows makes no difference.</param>
/// <param name="classes">Number of classes of units.</param>
internal sealed class AutomatonState(int[] nodes, bool isMatch, bool isSettled, int classes)
{
    /// <summary>The places.</summary>
    public int[] Nodes { get; } = nodes;

    /// <summary>True when the text matches if it ends here, or whatever follows.</summary>
    public bool IsMatch { get; } = isMatch;

    /// <summary>True when what follows makes no difference.</summary>
    public bool IsSettled { get; } = isSettled;

    /// <summary>The states that units of a class lead to; null for those that nobody came to so far.</summary>
    public AutomatonState?[] Next { get; } = new AutomatonState?[classes];
}
