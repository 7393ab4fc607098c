// SPDX-License-Identifier: MIT

namespace Render.Core.Nodes;

/// <summary>How a place contributed to a node.</summary>
public enum OriginKind
{
    /// <summary>The alias through which an anchored node was used.</summary>
    Alias,

    /// <summary>The merge key (<c>&lt;&lt;</c>) through which an entry came.</summary>
    MergeKey,

    /// <summary>The value of a base file that this one replaced.</summary>
    Base,

    /// <summary>The template line that rendered the node.</summary>
    Template,

    /// <summary>The node of the spec that gave the value.</summary>
    Spec,

    /// <summary>The rule or system contract that derived the value; see <see cref="Origin.Note"/>.</summary>
    Derived,

    /// <summary>A default of the model; see <see cref="Origin.Note"/>.</summary>
    Default,

    /// <summary>The lock file.</summary>
    Lock,
}
