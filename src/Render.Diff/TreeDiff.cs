// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Diff;

/// <summary>
/// Compares two trees and says what is different, as deep as it goes: into lists by the names of their items, into documents
/// inside of strings, into texts of several lines. Places and history of nodes do not count, nor does the order of keys.
/// </summary>
public static class TreeDiff
{
    /// <summary>The differences in canonical order; none for equal trees.</summary>
    /// <param name="before">The tree that was; null for none.</param>
    /// <param name="after">The tree that is; null for none.</param>
    /// <param name="options">What may be asked and must be hidden.</param>
    public static ImmutableArray<TreeChange> Compare(Node? before, Node? after, DiffOptions options)
    {
        var comparison = new TreeComparison(options);
        comparison.Compare(DiffPath.Root, before, after);
        return comparison.Changes;
    }
}
