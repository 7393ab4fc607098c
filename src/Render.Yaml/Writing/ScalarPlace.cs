// SPDX-License-Identifier: MIT

namespace Render.Yaml.Writing;

/// <summary>Where a text stands, which decides about the forms it may take.</summary>
internal enum ScalarPlace
{
    /// <summary>The value of a key or an item of a list: every form.</summary>
    Value,

    /// <summary>A key: one line.</summary>
    Key,

    /// <summary>A whole document: one line, and never plain.</summary>
    Root,
}
