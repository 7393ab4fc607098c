// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Render.Testing.Kubernetes.Server;

/// <summary>One request from socket to answer: record, misbehave, authenticate, authorise, answer.</summary>
internal sealed class ApiRequestHandler(FakeCluster cluster, FakeApiServerOptions options, ConcurrentQueue<RecordedRequest> requests)
{
    /// <summary>Where the connection keeps the name of its TLS handshake.</summary>
    public const string ServerNameItem = "server name";

    public async Task HandleAsync(HttpContext context)
    {
        var request = await RecordAsync(context);
        if (options.RecordsRequests)
            requests.Enqueue(request);
        if (options.Distance > TimeSpan.Zero)
            await Task.Delay(options.Distance, context.RequestAborted);

        if (options.Fault(request) is { } fault && await FaultAnswers.SendAsync(context, fault))
            return;

        var answer = Answer(context, request);
        await SendAsync(context.Response, answer);
    }

    internal static async Task SendAsync(HttpResponse response, StatusAnswer answer)
    {
        response.StatusCode = answer.Code;
        response.ContentType = answer.ContentType;
        var bytes = Encoding.UTF8.GetBytes(answer.Text ?? answer.Body?.ToJsonString() ?? string.Empty);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }

    private StatusAnswer Answer(HttpContext context, RecordedRequest request)
    {
        var user = User(request);
        if (user is null)
            return StatusAnswer.Unauthorized();

        var path = context.Request.Path.Value ?? string.Empty;
        if (!path.StartsWith(options.BasePath, StringComparison.Ordinal))
            return StatusAnswer.NotServed();

        path = path[options.BasePath.Length..];
        var wantsAll = context.Request.Headers.Accept.ToString().Contains("as=APIGroupDiscoveryList", StringComparison.Ordinal);
        if (request.Method == "GET" && DiscoveryAnswers.Answer(path, cluster, wantsAll ? options.AggregatedDiscovery : string.Empty) is { } discovery)
            return discovery;
        if (path.StartsWith("/openapi/v3", StringComparison.Ordinal))
            return OpenApiAnswers.Answer(path["/openapi/v3".Length..], cluster);
        if (path == "/version")
            return StatusAnswer.Ok(new System.Text.Json.Nodes.JsonObject { ["major"] = "1", ["minor"] = "33", ["gitVersion"] = "v1.33.0" });
        if (ApiCall.Parse(path, context.Request.Query, cluster) is not { } call)
            return StatusAnswer.NotServed();

        var verb = request.Method == "PATCH" ? "patch" : call.Name is null ? "list" : "get";
        return options.MayDo(user, verb, call.Key)
            ? ObjectAnswers.Answer(request.Method, call, context.Request.ContentType ?? string.Empty, request.Body, cluster)
            : StatusAnswer.Forbidden(user, verb, call.Key);
    }

    private string? User(RecordedRequest request)
    {
        const string bearer = "Bearer ";
        if (request.Authorization.StartsWith(bearer, StringComparison.Ordinal))
            return options.Tokens.GetValueOrDefault(request.Authorization[bearer.Length..]);

        return request.Client.Length > 0 ? request.Client : null;
    }

    private static async Task<RecordedRequest> RecordAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var certificate = await context.Connection.GetClientCertificateAsync(context.RequestAborted);
        var items = context.Features.Get<IConnectionItemsFeature>()?.Items;
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        return new RecordedRequest(
            context.Request.Method,
            raw,
            context.Request.Protocol,
            context.Request.Host.Value ?? string.Empty,
            items is not null && items.TryGetValue(ServerNameItem, out var name) ? name as string ?? string.Empty : string.Empty,
            context.Request.Headers.Authorization.ToString(),
            certificate?.Subject ?? string.Empty,
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
    }
}
