// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Redaction;
using Render.Identity.Linking;

namespace Render.Reports.Graphs;

/// <summary>The graph as a Mermaid flowchart, which code hosts draw inside Markdown.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class GraphMermaidReport(ITextRedactor redactor)
{
    /// <summary>The graph of one environment.</summary>
    public RedactedText Write(string environment, LoginGraph graph)
    {
        var text = new StringBuilder();
        text.Append("---\ntitle: ").Append(environment).Append("\n---\nflowchart LR\n");
        var names = graph.Nodes.Select((node, index) => (node.Name, Id: string.Create(CultureInfo.InvariantCulture, $"n{index}"))).ToDictionary(n => n.Name, n => n.Id, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
            text.Append("  ").Append(names[node.Name]).Append("[\"").Append(Escape(node.Name)).Append("<br/>").Append(Escape(Labels.Detail(node))).Append("\"]\n");

        foreach (var edge in graph.Edges.Where(e => names.ContainsKey(e.From) && names.ContainsKey(e.To)))
        {
            var clients = string.Join(", ", edge.Clients.Select(client => client.Id?.Value ?? client.Name));
            var label = clients.Length > 0 ? $" -- \"{Escape(clients)}\" --> " : " --> ";
            text.Append("  ").Append(names[edge.From]).Append(label).Append(names[edge.To]).Append('\n');
        }

        return redactor.Redact(text.ToString());
    }

    /// <summary>Mermaid reads entities in quoted labels, written with a number sign.</summary>
    private static string Escape(string text) =>
        text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
}
