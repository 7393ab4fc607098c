// SPDX-License-Identifier: MIT

namespace Render.Diff;

/// <summary>What is different at a place.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>The items of a list stand in another order.</summary>
    Reordered,

    /// <summary>It is a secret whose values are not both at hand, so nobody can say.</summary>
    NotCompared,
}
