// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Reports.Results.Html;

/// <summary>Environment x cluster x verdict; each number shows the objects behind it.</summary>
internal static class HtmlMatrix
{
    /// <summary>The class that gives a verdict its colour.</summary>
    public static string Class(string verdict) => "v-" + verdict.Replace(' ', '-');

    /// <summary>The section.</summary>
    public static void Write(HtmlMarkup html, ReportDocument document)
    {
        if (document.Clusters.IsEmpty)
            return;

        var verdicts = document.Clusters.SelectMany(cluster => cluster.Objects).Select(item => item.Verdict)
            .Distinct(StringComparer.Ordinal).OrderBy(ReportVerdicts.Rank).ToArray();
        html.Open("section").Element("h2", "Environments and clusters").Open("div", ("class", "wide")).Open("table", ("class", "matrix"));
        html.Open("thead").Open("tr");
        foreach (var head in new[] { "Environment", "Cluster", "Compared by" })
            html.Element("th", head, ("scope", "col"));

        foreach (var verdict in verdicts)
        {
            html.Open("th", ("scope", "col"), ("class", "number"));
            html.Element("button", verdict, ("type", "button"), ("class", "filter " + Class(verdict)), ("data-verdict", verdict), ("aria-pressed", "false")).Close("th");
        }

        html.Close("tr").CloseLine("thead").Open("tbody");
        foreach (var cluster in document.Clusters)
            WriteRow(html, cluster, verdicts);

        html.Close("tbody").Close("table").Close("div").CloseLine("section");
    }

    private static void WriteRow(HtmlMarkup html, ReportCluster cluster, string[] verdicts)
    {
        html.Open("tr").Element("th", cluster.Environment, ("scope", "row")).Element("td", cluster.Name).Open("td").Text(cluster.Mode);
        if (cluster.Revision is { } revision)
            html.Text(" with ").Element("code", revision);

        html.Close("td");
        if (cluster.NotAsked is { } reason)
            html.Element("td", "not asked: " + reason, ("class", "v-not-asked"), ("colspan", Math.Max(1, verdicts.Length).ToString(CultureInfo.InvariantCulture)));
        else
            WriteCells(html, cluster, verdicts);

        html.CloseLine("tr");
    }

    private static void WriteCells(HtmlMarkup html, ReportCluster cluster, string[] verdicts)
    {
        foreach (var verdict in verdicts)
        {
            var count = cluster.Count(verdict);
            html.Open("td", ("class", "number"));
            if (count > 0)
            {
                html.Element(
                    "button", count.ToString(CultureInfo.InvariantCulture), ("type", "button"), ("class", "cell " + Class(verdict)), ("data-verdict", verdict),
                    ("data-place", $"{cluster.Environment}/{cluster.Name}"), ("aria-label", $"{count} {verdict} on {cluster.Environment}, {cluster.Name}"));
            }

            html.Close("td");
        }
    }
}
