// SPDX-License-Identifier: MIT

namespace Render.Core.Nodes;

/// <summary>The formats in which a tree can stand inside a string.</summary>
public enum EmbeddedFormat
{
    /// <summary>Canonical YAML, tag <c>!yaml</c>.</summary>
    Yaml,

    /// <summary>JSON, tag <c>!json</c>.</summary>
    Json,

    /// <summary>TOML 1.0, tag <c>!toml</c>.</summary>
    Toml,

    /// <summary><c>KEY=value</c> lines, tag <c>!env</c>.</summary>
    Env,

    /// <summary>Base64 of a string or of another embedded document, tag <c>!base64</c>.</summary>
    Base64,
}
