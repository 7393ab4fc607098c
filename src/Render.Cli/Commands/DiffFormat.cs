// SPDX-License-Identifier: MIT

namespace Render.Cli.Commands;

/// <summary>How a diff is written to standard output.</summary>
public enum DiffFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,

    /// <summary>For machines.</summary>
    Json,
}
