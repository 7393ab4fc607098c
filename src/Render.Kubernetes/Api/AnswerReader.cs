// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Kubernetes.Transport;

namespace Render.Kubernetes.Api;

/// <summary>
/// Tells answers apart. A success has to be the very object that was asked for, and a "not found" has to be the server's own: a
/// proxy's error page must never read as "does not exist".
/// </summary>
internal sealed class AnswerReader(string cluster, TextScrubber scrubber, long maxBytes)
{
    private const string NotServedText = "404 page not found";

    // Far more than is shown in the end, and little enough to search through.
    private const int MaxWords = 64 * 1024;
    private readonly DocumentBudget _budget = DocumentBudget.Live with { MaxBytes = maxBytes };
    private readonly string _path = $"the answer of {cluster}";

    /// <summary>An answer that cannot be made sense of.</summary>
    public static ClusterAnswer Unreadable(string why, int status = 0) => new(ClusterOutcome.Unreachable, status, [], why, []);

    /// <summary>Reads any JSON object that is no Status of a failure.</summary>
    public (MapNode? Document, ClusterAnswer? Problem) Document(ApiExchange exchange, ObjectRef? target = null)
    {
        if (exchange.Failure is { } failure)
            return (null, new ClusterAnswer(exchange.NoCredential ? ClusterOutcome.Unauthorized : ClusterOutcome.Unreachable, 0, [], failure, []));

        var parsed = JsonReader.Read(_path, exchange.Body.Span, _budget);
        var document = parsed.IsSuccess(out var root) ? root as MapNode : null;
        var status = document is not null && Text(document, "kind") == "Status" ? document : null;
        if (exchange.Status is 200 or 201 && document is not null && (status is null || Text(status, "status") == "Success"))
            return (document, null);

        var problem = status is null ? WithoutStatus(exchange, parsed.Diagnostics.Length > 0) : WithStatus(exchange.Status, status, target);
        return (null, RetryRules.IsTransient(exchange.Status) ? problem with { Message = $"{NotNow(exchange)}: {problem.Message}" } : problem);
    }

    /// <summary>Reads the answer for one object.</summary>
    public ClusterAnswer Object(ApiExchange exchange, ObjectRef target)
    {
        var (document, problem) = Document(exchange, target);
        if (document is null)
            return problem ?? Unreadable("it is empty", exchange.Status);

        var metadata = document["metadata"] as MapNode ?? MapNode.Empty;
        var isIt = Text(document, "kind") == target.Type.Kind
            && GroupVersionKind.Of(Text(document, "apiVersion") ?? string.Empty, target.Type.Kind) == target.Type
            && Text(metadata, "name") == target.Name
            && (Text(metadata, "namespace") == target.Namespace || target.Namespace is null);
        return isIt
            ? new ClusterAnswer(ClusterOutcome.Ok, exchange.Status, [document], null, [])
            : Unreadable("the answer is about another object than the one that was asked for", exchange.Status);
    }

    private ClusterAnswer WithStatus(int code, MapNode status, ObjectRef? target)
    {
        var details = status["details"] as MapNode ?? MapNode.Empty;
        var causes = (details["causes"] as ListNode)?.Items.OfType<MapNode>() ?? [];
        return new ClusterAnswer(
            Outcome(code, details, target),
            code,
            [],
            Clean(Text(status, "message") ?? "no reason given", target),
            [.. causes.Select(cause => new ClusterCause(Clean(Text(cause, "field") ?? string.Empty, null), Clean(Text(cause, "message") ?? string.Empty, target)))]);
    }

    private static ClusterOutcome Outcome(int code, MapNode details, ObjectRef? target) => code switch
    {
        401 => ClusterOutcome.Unauthorized,
        403 => ClusterOutcome.Forbidden,
        404 when target?.Namespace is { } space && Text(details, "kind") == "namespaces" && Text(details, "name") == space => ClusterOutcome.NamespaceMissing,
        404 when target is not null && Text(details, "name") == target.Name => ClusterOutcome.ObjectMissing,
        404 => ClusterOutcome.KindNotServed,
        409 => ClusterOutcome.Conflict,

        // 405 and 415: an API that knows no apply. 413: the object is larger than what the server reads.
        400 or 405 or 413 or 415 or 422 or 500 => ClusterOutcome.Refused,
        _ => ClusterOutcome.Unreachable,
    };

    private static ClusterAnswer WithoutStatus(ApiExchange exchange, bool isNoJson)
    {
        var isNotServed = exchange.Status == 404 && exchange.ContentType == "text/plain"
            && System.Text.Encoding.UTF8.GetString(exchange.Body.Span[..Math.Min(exchange.Body.Length, NotServedText.Length)]) == NotServedText;
        if (isNotServed)
            return new ClusterAnswer(ClusterOutcome.KindNotServed, 404, [], "the server does not serve this kind", []);

        var what = isNoJson ? "no JSON that could be read" : "JSON that is no answer of a Kubernetes API server";
        return exchange.Status switch
        {
            401 => new ClusterAnswer(ClusterOutcome.Unauthorized, 401, [], "Unauthorized", []),
            403 => new ClusterAnswer(ClusterOutcome.Forbidden, 403, [], "forbidden, by something in front of the API server", []),
            _ => Unreadable($"the answer has status {Words.Count(exchange.Status)} and {what}; something else than an API server may have answered", exchange.Status),
        };
    }

    /// <summary>What a server says that has no time for anybody is about itself; that it was asked again and again is not in it.</summary>
    private static string NotNow(ApiExchange exchange)
    {
        var state = exchange.Status == 429 ? "is busy" : "cannot answer now";
        var tried = exchange.Attempts > 1 ? $", tried {Words.Count(exchange.Attempts)} times" : string.Empty;
        return $"the server {state} ({Words.Count(exchange.Status)}){tried}";
    }

    private string Clean(string text, ObjectRef? target)
    {
        // The server repeats what it was sent; in a Secret that may be a value that nobody has told the redactor about.
        var isSecret = target?.Type is { Group: "", Kind: "Secret" };
        var start = text.Length > MaxWords ? text[..MaxWords] : text;
        return scrubber.Clean(isSecret ? EchoedValues.Remove(start) : start);
    }

    private static string? Text(MapNode map, string key) => map[key] is StringNode text ? text.Value : null;
}
