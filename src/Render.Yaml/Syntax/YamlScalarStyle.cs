// SPDX-License-Identifier: MIT

namespace Render.Yaml.Syntax;

/// <summary>How a scalar was written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes: the only style whose text may become a number, a boolean or null.</summary>
    Plain,

    /// <summary><c>'text'</c></summary>
    SingleQuoted,

    /// <summary><c>"text"</c></summary>
    DoubleQuoted,

    /// <summary><c>|</c></summary>
    Literal,

    /// <summary><c>&gt;</c></summary>
    Folded,
}
