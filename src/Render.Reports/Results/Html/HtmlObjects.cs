// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Reports.Results.Html;

/// <summary>The objects, those that need a look first, each with its structural difference folded below it.</summary>
internal static class HtmlObjects
{
    /// <summary>Above this, what stays as it is is a number: the page has to open in a browser.</summary>
    private const int MaxSilent = 4_000;

    private static readonly Dictionary<string, string> SignClasses = new(StringComparer.Ordinal)
    {
        ["+"] = "plus",
        ["-"] = "minus",
        ["~"] = "tilde",
        ["?"] = "ask",
        ["!"] = "bang",
    };

    /// <summary>The section.</summary>
    public static void Write(HtmlMarkup html, ReportDocument document)
    {
        var all = document.Clusters.SelectMany(cluster => cluster.Objects.Select(item => (Cluster: cluster, Item: item)))
            .OrderBy(pair => ReportVerdicts.Rank(pair.Item.Verdict)).ToArray();
        var silent = all.Count(pair => ReportVerdicts.IsSilent(pair.Item.Verdict));
        var shown = silent > MaxSilent ? [.. all.Where(pair => !ReportVerdicts.IsSilent(pair.Item.Verdict))] : all;
        html.Open("section", ("id", "objects"), ("tabindex", "-1")).Open("div", ("class", "bar")).Element("h2", "Objects");
        html.Element("p", Counts.Of(shown.Length, "object"), ("id", "count"), ("role", "status"), ("aria-live", "polite"));
        html.Element("button", "Show all", ("type", "button"), ("id", "reset"), ("hidden", "hidden")).CloseLine("div");
        foreach (var (cluster, item) in shown)
            WriteOne(html, cluster, item);

        if (silent > MaxSilent)
            html.Element("p", string.Create(CultureInfo.InvariantCulture, $"{silent} more objects stay as they are and are not listed here."));

        html.CloseLine("section");
    }

    private static void WriteOne(HtmlMarkup html, ReportCluster cluster, ReportObject item)
    {
        var isDifferent = ReportVerdicts.IsDifferent(item.Verdict);
        html.Open("details", ("class", "object"), ("data-verdict", item.Verdict), ("data-place", $"{cluster.Environment}/{cluster.Name}"), ("open", isDifferent && item.Lines.Length is > 0 and <= 12 ? "open" : null));
        html.Open("summary").Element("span", item.Verdict, ("class", "badge " + HtmlMatrix.Class(item.Verdict)));
        html.Element("span", item.Name, ("class", "name")).Element("span", $"{cluster.Environment} / {cluster.Name}", ("class", "where")).Close("summary");
        WriteFacts(html, item);
        if (!item.Lines.IsEmpty)
        {
            html.Open("pre");
            foreach (var line in item.Lines)
                html.Element("span", $"{line.Sign} {line.Text}\n", ("class", SignClasses.GetValueOrDefault(line.Sign)));

            html.Close("pre");
        }

        html.CloseLine("details");
    }

    private static void WriteFacts(HtmlMarkup html, ReportObject item)
    {
        var facts = new[]
        {
            item.Reason,
            item.Instance is { } instance ? $"of {instance}" : null,
            item.Step is { } step ? $"step {step}" : null,
            item.Place is { } place ? $"from {place}" : null,
            item.Ignored > 0 ? Counts.Of(item.Ignored, "ignored difference") : null,
        };
        var text = string.Join(" · ", facts.OfType<string>());
        if (text.Length > 0 || item.Lines.IsEmpty)
            html.Element("p", text.Length == 0 ? "Nothing more is known." : text, ("class", "facts"));
    }
}
