// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Net;
using System.Text;
using Render.Core.Redaction;
using Render.Identity.Linking;

namespace Render.Reports.Graphs;

/// <summary>
/// The graph as a drawing of its own: applications on the left, whom they trust to the right of them. Colours follow the reader's
/// light or dark setting; nothing is loaded from elsewhere.
/// </summary>
/// <param name="redactor">Masks it.</param>
public sealed class GraphSvgReport(ITextRedactor redactor)
{
    private const int TitleHeight = 32;

    private const string Style = """
        <style>
          text { font: 13px system-ui, sans-serif; fill: #1b1f24; } .small { font-size: 11px; fill: #57606a; }
          rect { fill: #f6f8fa; stroke: #8c959f; } path { fill: none; stroke: #57606a; }
          @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .small { fill: #9198a1; } rect { fill: #161b22; stroke: #484f58; } path { stroke: #9198a1; } }
        </style>
        """;

    /// <summary>The graph of one environment.</summary>
    public RedactedText Write(string environment, LoginGraph graph)
    {
        var layout = LoginLayout.Of([.. graph.Nodes.Select(node => node.Name)], [.. graph.Edges.Select(edge => (edge.From, edge.To))], TitleHeight);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {layout.Width} {layout.Height}\" role=\"img\" aria-label=\"Logins of {Escape(environment)}\">\n");
        text.Append(Style).Append('\n');
        text.Append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8\"/></marker></defs>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{LoginLayout.Margin}\" y=\"{LoginLayout.Margin}\">{Escape(environment)}</text>\n");
        foreach (var edge in graph.Edges.Where(e => layout.Has(e.From) && layout.Has(e.To)))
            text.Append(CultureInfo.InvariantCulture, $"<path marker-end=\"url(#arrow)\" d=\"{layout.Curve(edge.From, edge.To)}\"/>\n");

        foreach (var node in graph.Nodes)
            AppendNode(text, node, layout.Place(node.Name));

        return redactor.Redact(text.Append("</svg>\n").ToString());
    }

    private static void AppendNode(StringBuilder text, LoginNode node, (int X, int Y) place)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(node.Issuer?.Value ?? node.Name)}</title>");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{LoginLayout.BoxWidth}\" height=\"{LoginLayout.BoxHeight}\" rx=\"6\"/>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{place.X + 12}\" y=\"{place.Y + 20}\">{Escape(node.Name)}</text>");
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"small\" x=\"{place.X + 12}\" y=\"{place.Y + 37}\">{Escape(Labels.Detail(node))}</text></g>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
