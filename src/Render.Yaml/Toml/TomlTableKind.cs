// SPDX-License-Identifier: MIT

namespace Render.Yaml.Toml;

/// <summary>How a table came to be, which decides what may be added to it.</summary>
internal enum TomlTableKind
{
    /// <summary>It stands in the path of a header: it may still get a header of its own.</summary>
    Implicit,

    /// <summary>It has a header, or is the root or an item of an array of tables.</summary>
    Header,

    /// <summary>It stands in the path of a dotted key: only dotted keys add to it.</summary>
    Dotted,

    /// <summary>It is written in braces: nothing adds to it.</summary>
    Inline,
}
