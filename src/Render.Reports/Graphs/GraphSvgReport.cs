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
    private const int BoxWidth = 240;
    private const int BoxHeight = 48;
    private const int ColumnGap = 180;
    private const int RowGap = 24;
    private const int Margin = 24;
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
        var places = Places(graph);
        var width = places.Values.Select(p => p.X).DefaultIfEmpty(0).Max() + BoxWidth + Margin;
        var height = places.Values.Select(p => p.Y).DefaultIfEmpty(0).Max() + BoxHeight + Margin;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"Logins of {Escape(environment)}\">\n");
        text.Append(Style).Append('\n');
        text.Append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8\"/></marker></defs>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin}\">{Escape(environment)}</text>\n");
        foreach (var edge in graph.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)))
            AppendEdge(text, places[edge.From], places[edge.To]);

        foreach (var node in graph.Nodes)
            AppendNode(text, node, places[node.Name]);

        return redactor.Redact(text.Append("</svg>\n").ToString());
    }

    private static void AppendNode(StringBuilder text, LoginNode node, (int X, int Y) place)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(node.Issuer?.Value ?? node.Name)}</title>");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"/>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{place.X + 12}\" y=\"{place.Y + 20}\">{Escape(node.Name)}</text>");
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"small\" x=\"{place.X + 12}\" y=\"{place.Y + 37}\">{Escape(Labels.Detail(node))}</text></g>\n");
    }

    private static void AppendEdge(StringBuilder text, (int X, int Y) from, (int X, int Y) to)
    {
        var (x1, y1, x2, y2) = (from.X + BoxWidth, from.Y + (BoxHeight / 2), to.X, to.Y + (BoxHeight / 2));
        var bend = (x2 - x1) / 2;
        text.Append(CultureInfo.InvariantCulture, $"<path marker-end=\"url(#arrow)\" d=\"M{x1} {y1} C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>\n");
    }

    /// <summary>A node's column is one more than that of the farthest node that trusts it; a circle of trust ends at the number of nodes.</summary>
    private static Dictionary<string, (int X, int Y)> Places(LoginGraph graph)
    {
        var columns = graph.Nodes.ToDictionary(node => node.Name, _ => 0, StringComparer.Ordinal);
        for (var round = 0; round < graph.Nodes.Length; round++)
        {
            foreach (var edge in graph.Edges.Where(e => columns.ContainsKey(e.From) && columns.ContainsKey(e.To)))
                columns[edge.To] = Math.Clamp(columns[edge.From] + 1, columns[edge.To], graph.Nodes.Length);
        }

        var rows = new Dictionary<int, int>();
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        foreach (var name in graph.Nodes.Select(node => node.Name))
        {
            var column = columns[name];
            var row = rows.GetValueOrDefault(column);
            rows[column] = row + 1;
            places[name] = (Margin + (column * (BoxWidth + ColumnGap)), Margin + TitleHeight + (row * (BoxHeight + RowGap)));
        }

        return places;
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
