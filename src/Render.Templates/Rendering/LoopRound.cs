// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;

namespace Render.Templates.Rendering;

/// <summary>The round of a loop in which something was written, for messages about duplicates.</summary>
/// <param name="Variable">The loop's variable.</param>
/// <param name="Index">The round, from 0.</param>
/// <param name="Value">The variable's value.</param>
/// <param name="Outer">The round of the loop around it.</param>
internal sealed record LoopRound(string Variable, int Index, Node Value, LoopRound? Outer)
{
    /// <summary>The round in words: numbers and places, never the value itself.</summary>
    public string Describe()
    {
        var origin = History.Of(Value) is [var first, ..] && first.Span.IsKnown ? $" from {first.Span}" : string.Empty;
        var own = string.Create(CultureInfo.InvariantCulture, $"{Variable} = {Value.Describe()}{origin}, round {Index + 1}");
        return Outer is null ? own : $"{own}; {Outer.Describe()}";
    }
}
