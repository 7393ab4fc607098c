// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Redaction;
using Render.Identity.Linking;

namespace Render.Reports.Graphs;

/// <summary>Who logs in where, through what, with which claims: as indented text.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class GraphTextReport(ITextRedactor redactor)
{
    /// <summary>The graph of one environment.</summary>
    public RedactedText Write(string environment, LoginGraph graph)
    {
        var text = new StringBuilder();
        text.Append(environment).Append('\n');
        foreach (var edge in graph.Edges)
            Append(text, graph, edge);

        return redactor.Redact(text.ToString());
    }

    private static void Append(StringBuilder text, LoginGraph graph, LoginEdge edge)
    {
        text.Append("  ").Append(Labels.Of(graph, edge.From)).Append(" -> ").Append(Labels.Of(graph, edge.To));
        text.Append(edge.Connector is null ? string.Empty : $" as connector '{edge.Connector}'").Append('\n');
        if (edge.Issuer is { } issuer)
            text.Append("    issuer  ").Append(issuer.Value).Append('\n');

        foreach (var client in edge.Clients)
            AppendClient(text, client);

        foreach (var claim in edge.Claims)
            text.Append("    claim   ").Append(claim.Purpose).Append(" = ").Append(claim.Prefix?.Value).Append('{').Append(claim.Claim.Value).Append("}\n");
    }

    private static void AppendClient(StringBuilder text, LoginClient client)
    {
        text.Append("    client  ").Append(client.Id?.Value ?? $"{client.Name} (no ID yet)").Append(client.IsPublic ? ", public" : ", confidential");
        text.Append(client.IsShared ? ", shared" : string.Empty).Append('\n');
        foreach (var uri in client.RedirectUris)
            text.Append("      redirect  ").Append(uri.Value).Append('\n');

        if (!client.Scopes.IsEmpty)
            text.Append("      scopes    ").AppendJoin(' ', client.Scopes.Select(scope => scope.Value)).Append('\n');
    }
}
