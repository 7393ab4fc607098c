// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>
/// Which places of a bound spec hold a secret in clear: the values of example secrets, the one source whose value stands in
/// the spec itself.
/// </summary>
public static class SecretSpans
{
    /// <summary>The spans of all such values.</summary>
    public static ImmutableArray<SourceSpan> Of(Node document) => [.. Walk(document)];

    private static IEnumerable<SourceSpan> Walk(Node node) => node switch
    {
        MapNode map when map["from"] is not null && map["value"] is { } value => [value.Span],
        MapNode map => map.Entries.SelectMany(e => Walk(e.Value)),
        ListNode list => list.Items.SelectMany(Walk),
        _ => [],
    };
}
