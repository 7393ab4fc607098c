// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>One entry of a <see cref="MapNode"/>.</summary>
/// <param name="Key">The key. Keys are always text and never secret.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">The value.</param>
public readonly record struct MapEntry(string Key, SourceSpan KeySpan, Node Value)
{
    /// <summary>An entry without a place, for trees that are built rather than read.</summary>
    public MapEntry(string key, Node value)
        : this(key, SourceSpan.None, value)
    {
    }
}
