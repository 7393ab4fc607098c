// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>The faces of a report. The first two are also how findings are written to standard error.</summary>
public enum ReportFormat
{
    /// <summary>For people, as plain text.</summary>
    Text,

    /// <summary>The whole document, for machines and for <c>render merge</c>.</summary>
    Json,

    /// <summary>For a comment or a job summary.</summary>
    Markdown,

    /// <summary>Annotations of GitHub Actions.</summary>
    Github,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit, for test reports.</summary>
    Junit,

    /// <summary>GitLab code quality.</summary>
    Gitlab,

    /// <summary>One page that loads nothing.</summary>
    Html,
}
