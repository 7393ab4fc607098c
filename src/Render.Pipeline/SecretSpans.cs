// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Redaction;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>
/// Which places of a bound spec hold a secret in clear: the values of example secrets, the one source whose value stands in
/// the spec itself, and URLs with user information.
/// </summary>
public static class SecretSpans
{
    /// <summary>The spans of all such values.</summary>
    public static ImmutableArray<SourceSpan> Of(Node document)
    {
        var spans = ImmutableArray.CreateBuilder<SourceSpan>();
        Walk(document, spans);
        return spans.ToImmutable();
    }

    private static void Walk(Node node, ImmutableArray<SourceSpan>.Builder spans)
    {
        if (node is MapNode secret && secret["from"] is not null && secret["value"] is { } value)
        {
            spans.Add(value.Span);
            return;
        }

        if (node is StringNode text && UserInfo.IsIn(text.Value))
            spans.Add(text.Span);

        foreach (var entry in (node as MapNode)?.Entries ?? [])
            Walk(entry.Value, spans);

        foreach (var item in (node as ListNode)?.Items ?? [])
            Walk(item, spans);
    }
}
