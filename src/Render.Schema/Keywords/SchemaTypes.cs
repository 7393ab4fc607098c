// SPDX-License-Identifier: MIT

namespace Render.Schema.Keywords;

/// <summary>A set of the types of JSON Schema.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>An explicit null.</summary>
    Null = 1,

    /// <summary>True or false.</summary>
    Boolean = 2,

    /// <summary>A map.</summary>
    Map = 4,

    /// <summary>A list.</summary>
    List = 8,

    /// <summary>A number without a fraction; 1.0 is one.</summary>
    Integer = 16,

    /// <summary>A number, whole or not.</summary>
    Number = 32,

    /// <summary>Text, a secret, or an embedded document.</summary>
    String = 64,
}
