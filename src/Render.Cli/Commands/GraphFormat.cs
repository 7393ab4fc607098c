// SPDX-License-Identifier: MIT

namespace Render.Cli.Commands;

/// <summary>How the login graph is drawn.</summary>
public enum GraphFormat
{
    /// <summary>Indented text.</summary>
    Text,

    /// <summary>A Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>A drawing.</summary>
    Svg,
}
