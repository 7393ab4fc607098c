// SPDX-License-Identifier: MIT

namespace Render.Cli.Commands;

/// <summary>How findings and summaries are written.</summary>
public enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For machines.</summary>
    Json,
}
