// SPDX-License-Identifier: MIT

namespace Render.Schema;

/// <summary>The dialects of JSON Schema that are compiled.</summary>
public enum SchemaDraft
{
    /// <summary>Draft 2020-12, the default.</summary>
    Draft202012,

    /// <summary>Draft 7.</summary>
    Draft7,

    /// <summary>The structural schemas of a CustomResourceDefinition, where an unknown field is an error.</summary>
    Structural,
}
