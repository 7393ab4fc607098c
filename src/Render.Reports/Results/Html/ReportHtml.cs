// SPDX-License-Identifier: MIT

namespace Render.Reports.Results.Html;

/// <summary>
/// The report as one page: matrix, logins, findings, and per object the structural difference, with search and filters. It loads nothing,
/// its policy lets nothing be loaded, and it can be read without its script.
/// </summary>
internal static class ReportHtml
{
    /// <summary>The page.</summary>
    public static string Write(ReportDocument document)
    {
        var html = new HtmlMarkup();
        html.Open("html", ("lang", "en"));
        WriteHead(html, document);
        html.Open("body").Open("a", ("class", "skip"), ("href", "#objects")).Text("Skip to the objects").CloseLine("a");
        WriteTop(html, document);
        html.Open("main");
        WriteHighlights(html, document);
        HtmlMatrix.Write(html, document);
        HtmlFindings.Write(html, document);
        HtmlLogins.Write(html, document);
        HtmlObjects.Write(html, document);
        html.CloseLine("main");
        html.Open("footer").Text($"render {document.ToolVersion} · exit code ").Text(document.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Text(" · secrets are masked · this page loads nothing").CloseLine("footer");
        html.Asset("script", HtmlAsset.Script);
        return html.CloseLine("body").CloseLine("html").ToString();
    }

    private static void WriteHead(HtmlMarkup html, ReportDocument document)
    {
        var policy = $"default-src 'none'; style-src {HtmlAsset.Style.Source}; script-src {HtmlAsset.Script.Source}; base-uri 'none'; form-action 'none'";
        html.Open("head").Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", $"Render {document.Command}: {document.Headline}");
        html.Asset("style", HtmlAsset.Style).CloseLine("head");
    }

    private static void WriteTop(HtmlMarkup html, ReportDocument document)
    {
        var state = document.Errors > 0 ? "bad" : document.Differences > 0 ? "look" : "good";
        html.Open("header", ("class", state)).Open("div");
        html.Element("h1", $"Render {document.Command}").Element("p", document.Headline, ("class", "headline")).CloseLine("div");
        html.Open("div", ("class", "tools"));
        html.Open("input", ("id", "search"), ("type", "search"), ("placeholder", "Search objects and differences"), ("aria-label", "Search objects and differences"), ("autocomplete", "off"));
        html.Element("button", "Expand all", ("type", "button"), ("id", "expand"), ("aria-pressed", "false"));
        html.Element("button", "Light or dark", ("type", "button"), ("id", "theme"));
        html.CloseLine("div");
        html.Open("p", ("class", "keys")).Text("Keys: ");
        foreach (var (key, does) in new[] { ("/", "search"), ("j", "next"), ("k", "previous"), ("Enter", "open"), ("e", "expand all"), ("t", "light or dark"), ("Esc", "all again") })
            html.Element("kbd", key).Text($" {does}  ");

        html.CloseLine("p").CloseLine("header");
    }

    private static void WriteHighlights(HtmlMarkup html, ReportDocument document)
    {
        if (document.Highlights.IsEmpty)
            return;

        html.Open("section", ("class", "highlights")).Element("h2", "Look at these first").Open("ul");
        foreach (var highlight in document.Highlights)
        {
            html.Open("li").Element("strong", highlight.Kind).Text(highlight.Environment is { } environment ? $" in {environment}, " : ", ");
            html.Element("code", highlight.File).Text(": " + highlight.Text).CloseLine("li");
        }

        html.Close("ul").CloseLine("section");
    }
}
