// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes.Api;

/// <summary>
/// Follows the pages of a list. A list is one moment of the cluster: when the server has forgotten that moment (410), it starts
/// over instead of joining two moments.
/// </summary>
internal sealed class ListPages(RequestSender sender, AnswerReader reader, ClientLimits limits)
{
    private const int MaxStarts = 3;

    /// <summary>Reads the whole list.</summary>
    public async Task<ClusterAnswer> ReadAsync(GroupVersionKind kind, string path, string? labelSelector, CancellationToken cancellationToken)
    {
        var answer = AnswerReader.Unreadable("the list changed faster than it could be read");
        for (var start = 0; start < MaxStarts; start++)
        {
            answer = await ReadOnceAsync(kind, path, labelSelector, cancellationToken);
            if (answer.StatusCode != 410)
                break;
        }

        return answer;
    }

    private async Task<ClusterAnswer> ReadOnceAsync(GroupVersionKind kind, string path, string? labelSelector, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<MapNode>();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var next = string.Empty; next is not null;)
        {
            var exchange = await sender.SendAsync(ApiRequest.Get(Query(path, labelSelector, next)), cancellationToken);
            var (page, problem) = reader.Document(exchange);
            if (page is null)
                return problem ?? AnswerReader.Unreadable("a page of the list is empty");
            if (page["items"] is not ListNode list || list.Items.Any(item => item is not MapNode))
                return AnswerReader.Unreadable("the answer is no list", exchange.Status);

            items.AddRange(list.Items.OfType<MapNode>().Select(item => Complete(item, kind)));
            next = page["metadata"] is MapNode metadata && metadata["continue"] is StringNode { Value.Length: > 0 } text ? text.Value : null;
            if (items.Count > limits.ListItems)
                return AnswerReader.Unreadable($"the list holds more than {Words.Count(limits.ListItems)} objects");
            if (next is not null && !tokens.Add(next))
                return AnswerReader.Unreadable("the pages of the list go in a circle");
        }

        return new ClusterAnswer(ClusterOutcome.Ok, 200, items.DrainToImmutable(), null, []);
    }

    private string Query(string path, string? labelSelector, string next)
    {
        var query = $"{path}?limit={Words.Count(limits.PageSize)}";
        if (labelSelector is not null)
            query += $"&labelSelector={Uri.EscapeDataString(labelSelector)}";

        return next.Length == 0 ? query : $"{query}&continue={Uri.EscapeDataString(next)}";
    }

    /// <summary>Items of a list do not say what they are; the list does.</summary>
    private static MapNode Complete(MapNode item, GroupVersionKind kind)
    {
        var entries = item.Entries;
        if (item.IndexOf("kind") < 0)
            entries = entries.Insert(0, new MapEntry("kind", new StringNode(kind.Kind)));
        if (item.IndexOf("apiVersion") < 0)
            entries = entries.Insert(0, new MapEntry("apiVersion", new StringNode(kind.ApiVersion)));

        return item.WithEntries(entries);
    }
}
