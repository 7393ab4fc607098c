// SPDX-License-Identifier: MIT

namespace Render.Reports.Results.Html;

/// <summary>The findings, errors first.</summary>
internal static class HtmlFindings
{
    private static readonly string[] Order = [ReportFinding.Error, ReportFinding.Warning, ReportFinding.Note];

    /// <summary>The section.</summary>
    public static void Write(HtmlMarkup html, ReportDocument document)
    {
        if (document.Findings.IsEmpty)
            return;

        html.Open("section").Element("h2", "Findings").Open("ul", ("class", "findings"));
        foreach (var finding in document.Findings.OrderBy(finding => Array.IndexOf(Order, finding.Severity)))
            WriteOne(html, finding);

        html.Close("ul").CloseLine("section");
    }

    private static void WriteOne(HtmlMarkup html, ReportFinding finding)
    {
        html.Open("li", ("class", finding.Severity)).Element("span", finding.Severity, ("class", "badge")).Text(" ").Element("code", finding.Code).Text(" " + finding.Message);
        if (finding.Place is { } place)
            html.Element("div", place.ToString(), ("class", "place"));

        foreach (var related in finding.Related)
            html.Element("div", related.Place is { } at ? $"{at}: {related.Message}" : related.Message, ("class", "place"));

        if (finding.Hint is { } hint)
            html.Element("div", hint, ("class", "hint"));

        html.CloseLine("li");
    }
}
