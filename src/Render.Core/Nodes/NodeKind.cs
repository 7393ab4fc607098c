// SPDX-License-Identifier: MIT

namespace Render.Core.Nodes;

/// <summary>The kinds of nodes of a document tree.</summary>
public enum NodeKind
{
    /// <summary><see cref="MapNode"/></summary>
    Map,

    /// <summary><see cref="ListNode"/></summary>
    List,

    /// <summary><see cref="StringNode"/></summary>
    String,

    /// <summary><see cref="NumberNode"/></summary>
    Number,

    /// <summary><see cref="BooleanNode"/></summary>
    Boolean,

    /// <summary><see cref="NullNode"/></summary>
    Null,

    /// <summary><see cref="SecretNode"/></summary>
    Secret,

    /// <summary><see cref="EmbeddedNode"/></summary>
    Embedded,
}
