// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Diff.Lines;

namespace Render.Diff;

/// <summary>
/// One difference. It never holds the value of a secret: where one stood, there is a secret node, which knows a reference or
/// nothing at all.
/// </summary>
/// <param name="Path">Where.</param>
/// <param name="Kind">What is different.</param>
/// <param name="Before">What stood there; null when nothing did. For a new order, the items with nothing but their names.</param>
/// <param name="After">What stands there now; null when nothing does.</param>
public sealed record TreeChange(DiffPath Path, ChangeKind Kind, Node? Before, Node? After)
{
    /// <summary>True when both sides are text and one has several lines, so that <see cref="Lines"/> says more than the two values.</summary>
    public bool IsText => Before is StringNode before && After is StringNode after && (before.Value + after.Value).Contains('\n', StringComparison.Ordinal);

    /// <summary>The change of a text line by line; empty for anything else.</summary>
    public ImmutableArray<LineChange> Lines() =>
        IsText && Before is StringNode before && After is StringNode after ? LineDiff.Compare(before.Value, after.Value) : [];
}
