// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes.Api;

/// <summary>
/// What a server serves, asked once per run: everything in one answer where the server aggregates (1.26 alpha, 1.27 by default),
/// otherwise group by group as kinds come up.
/// </summary>
internal sealed class Discovery(RequestSender sender, AnswerReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Found<ImmutableDictionary<string, ServedGroup>>>>> _roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Found<ServedVersion>>>> _versions = new(StringComparer.Ordinal);

    /// <summary>Finds a kind.</summary>
    /// <returns>The resource, or the answer that says why there is none.</returns>
    public async Task<(ServedResource? Resource, ClusterAnswer? Problem)> FindAsync(GroupVersionKind kind, CancellationToken cancellationToken)
    {
        var root = kind.Group.Length == 0 ? "/api" : "/apis";
        var all = await Once(_roots, root, () => RootAsync(root, cancellationToken));
        if (all.Problem is not null)
            return (null, all.Problem);
        if (all.Value is { } groups)
            return Among(groups.GetValueOrDefault(kind.Group), kind);

        var path = $"{root}/{Uri.EscapeDataString(kind.ApiVersion).Replace("%2F", "/", StringComparison.Ordinal)}";
        var version = await Once(_versions, path, () => VersionAsync(path, kind.Version, cancellationToken));
        return version.Problem is { } problem
            ? (null, problem)
            : Among(new ServedGroup(kind.Group, version.Value is { } served ? [served] : []), kind);
    }

    private async Task<Found<ImmutableDictionary<string, ServedGroup>>> RootAsync(string path, CancellationToken cancellationToken)
    {
        var exchange = await sender.SendAsync(ApiRequest.Get(path, DiscoveryReader.Accept), cancellationToken);
        var (document, problem) = reader.Document(exchange);

        // Every API server lists what it serves at these two paths; a web server or a proxy knows neither.
        if (problem is { Outcome: ClusterOutcome.KindNotServed or ClusterOutcome.ObjectMissing } || (document is not null && !DiscoveryReader.IsRoot(document)))
            return new(null, AnswerReader.Unreadable($"{path} has status {Words.Count(exchange.Status)} and no list of what is served; something else than an API server may have answered", exchange.Status));

        // A user may be kept from the list of everything and still be allowed to look at one group.
        return problem is { Outcome: ClusterOutcome.Forbidden }
            ? new(null, null)
            : new(document is null ? null : DiscoveryReader.Aggregated(document), problem);
    }

    private async Task<Found<ServedVersion>> VersionAsync(string path, string version, CancellationToken cancellationToken)
    {
        var exchange = await sender.SendAsync(ApiRequest.Get(path), cancellationToken);
        var (document, problem) = reader.Document(exchange);
        if (problem is not null)
            return new(null, problem.Outcome is ClusterOutcome.KindNotServed or ClusterOutcome.ObjectMissing ? null : problem);

        var served = document is null ? null : DiscoveryReader.Single(document, version);
        return served is null ? new(null, AnswerReader.Unreadable("what it serves is told in an unknown shape")) : new(served, null);
    }

    private static (ServedResource? Resource, ClusterAnswer? Problem) Among(ServedGroup? group, GroupVersionKind kind)
    {
        var version = group?.Versions.FirstOrDefault(item => item.Version == kind.Version);
        if (version is not null && version.Kinds.TryGetValue(kind.Kind, out var resource))
            return (resource, null);
        if (version is { IsStale: true })
            return (null, AnswerReader.Unreadable($"whoever serves the group {kind.Group} cannot be asked at the moment"));

        var others = group?.Versions.Where(item => item.Kinds.ContainsKey(kind.Kind)).Select(item => item.Version).ToArray() ?? [];
        var also = others.Length == 0 ? string.Empty : $"; it serves {string.Join(", ", others)}";
        return (null, new ClusterAnswer(ClusterOutcome.KindNotServed, 404, [], $"the server does not serve {kind.Kind} of {kind.ApiVersion}{also}", []));
    }

    private static Task<T> Once<T>(ConcurrentDictionary<string, Lazy<Task<T>>> tasks, string key, Func<Task<T>> start) =>
        tasks.GetOrAdd(key, _ => new Lazy<Task<T>>(start)).Value;

    private sealed record Found<T>(T? Value, ClusterAnswer? Problem)
        where T : class;
}
