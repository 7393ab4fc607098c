// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes.Api;

/// <summary>
/// The few questions that the diff has for an API server. It only reads and dry-runs; there is no way to change anything through it.
/// </summary>
internal sealed class ApiClient : IClusterClient
{
    private const string ApplyType = "application/apply-patch+yaml";
    private readonly RequestSender _sender;
    private readonly AnswerReader _reader;
    private readonly Discovery _discovery;
    private readonly ListPages _lists;

    public ApiClient(string cluster, RequestSender sender, TextScrubber scrubber, ClientLimits limits)
    {
        Cluster = cluster;
        _sender = sender;
        _reader = new AnswerReader(cluster, scrubber, limits.AnswerBytes);
        _discovery = new Discovery(sender, _reader);
        _lists = new ListPages(sender, _reader, limits);
    }

    /// <inheritdoc/>
    public string Cluster { get; }

    /// <inheritdoc/>
    public async Task<ClusterAnswer> GetAsync(ObjectRef target, CancellationToken cancellationToken)
    {
        var (resource, problem) = await FindAsync(target, cancellationToken);
        if (resource is null)
            return problem ?? AnswerReader.Unreadable("the kind cannot be found");

        var exchange = await _sender.SendAsync(ApiRequest.Get(ObjectUrl.Object(target, resource)), cancellationToken);
        return _reader.Object(exchange, target);
    }

    /// <inheritdoc/>
    public async Task<ClusterAnswer> ListAsync(GroupVersionKind kind, string? @namespace, string? labelSelector, CancellationToken cancellationToken)
    {
        var (resource, problem) = await _discovery.FindAsync(kind, cancellationToken);
        return resource is null
            ? problem ?? AnswerReader.Unreadable("the kind cannot be found")
            : await _lists.ReadAsync(kind, ObjectUrl.Collection(kind, resource, @namespace), labelSelector, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ClusterAnswer> ApplyDryRunAsync(ObjectRef target, MapNode desired, string fieldManager, CancellationToken cancellationToken)
    {
        var (resource, problem) = await FindAsync(target, cancellationToken);
        if (resource is null)
            return problem ?? AnswerReader.Unreadable("the kind cannot be found");

        var path = $"{ObjectUrl.Object(target, resource)}?dryRun=All&fieldManager={Uri.EscapeDataString(fieldManager)}&force=true";
        var request = new ApiRequest(HttpMethod.Patch, path, "application/json", ApplyType, NodeJson.ToUtf8(desired));
        return _reader.Object(await _sender.SendAsync(request, cancellationToken), target);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _sender.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(ServedResource? Resource, ClusterAnswer? Problem)> FindAsync(ObjectRef target, CancellationToken cancellationToken)
    {
        var (resource, problem) = await _discovery.FindAsync(target.Type, cancellationToken);
        return resource is { IsNamespaced: true } && string.IsNullOrEmpty(target.Namespace)
            ? (null, new ClusterAnswer(ClusterOutcome.Refused, 0, [], $"a {target.Type.Kind} lives in a namespace, and the object names none", []))
            : (resource, problem);
    }
}
