// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Tests.Templates.Shipped;

/// <summary>Which lines of a template the texts of a rendered tree came from.</summary>
internal static class TemplateLines
{
    /// <summary>Each text with its line; keys too.</summary>
    public static IEnumerable<(int Line, string Text)> Of(Node node, string path) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Of(entry.Value, path).Append((entry.KeySpan.Line, entry.Key))),
        ListNode list => list.Items.SelectMany(item => Of(item, path)),
        EmbeddedNode embedded => Of(embedded.Content, path),
        StringNode text => LinesOf(text, path).Select(line => (line, text.Value)),
        _ => LinesOf(node, path).Select(line => (line, string.Empty)),
    };

    private static IEnumerable<int> LinesOf(Node node, string path) =>
        node.Provenance.Where(origin => origin.Kind == OriginKind.Template && origin.Span.Path == path).Select(origin => origin.Span.Line);
}
