// SPDX-License-Identifier: MIT

using Render.Core.Redaction;
using Render.Reports.Results.Html;

namespace Render.Reports.Results;

/// <summary>Writes a report in any of its faces. The document is masked already; the redactor is asked once more about the whole.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class ReportFaces(ITextRedactor redactor)
{
    /// <summary>The report.</summary>
    public RedactedText Write(ReportFormat face, ReportDocument document) => redactor.Redact(face switch
    {
        ReportFormat.Json => ReportJson.Write(document),
        ReportFormat.Markdown => ReportMarkdown.Write(document),
        ReportFormat.Github => ReportGithub.Write(document),
        ReportFormat.Sarif => ReportSarif.Write(document),
        ReportFormat.Junit => ReportJunit.Write(document),
        ReportFormat.Gitlab => ReportGitlab.Write(document),
        ReportFormat.Html => ReportHtml.Write(document),
        _ => ReportPlainText.Write(document),
    });
}
