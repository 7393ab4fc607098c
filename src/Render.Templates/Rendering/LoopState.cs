// SPDX-License-Identifier: MIT

namespace Render.Templates.Rendering;

/// <summary>The round that a loop is in, as <c>for.index</c> and its siblings see it.</summary>
internal sealed class LoopState(LoopState? outer, int length)
{
    /// <summary>The loop around this one.</summary>
    public LoopState? Outer { get; } = outer;

    /// <summary>Number of rounds.</summary>
    public int Length { get; } = length;

    /// <summary>The round, from 0.</summary>
    public int Index { get; set; }

    /// <summary>True when the value differs from that of the round before.</summary>
    public bool IsChanged { get; set; } = true;
}
