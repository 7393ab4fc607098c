// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>An answer of the server: a status and a body.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Body">The JSON body; null for plain text.</param>
/// <param name="Text">Plain text; null for JSON.</param>
public sealed record StatusAnswer(int Code, JsonNode? Body, string? Text = null)
{
    /// <summary>Type of the body.</summary>
    public string ContentType { get; init; } = Text is null ? "application/json" : "text/plain; charset=utf-8";

    /// <summary>An object or a list.</summary>
    public static StatusAnswer Ok(JsonNode body, int code = 200) => new(code, body);

    /// <summary>The path is not served.</summary>
    public static StatusAnswer NotServed() => new(404, null, "404 page not found\n");

    /// <summary>401.</summary>
    public static StatusAnswer Unauthorized() => Failure(401, "Unauthorized", "Unauthorized", null);

    /// <summary>403.</summary>
    public static StatusAnswer Forbidden(string user, string verb, ObjectKey key)
    {
        var space = key.Namespace.Length > 0 ? $" in the namespace \"{key.Namespace}\"" : " at the cluster scope";
        var message = $"{Resource(key)} is forbidden: User \"{user}\" cannot {verb} resource \"{key.Type.Plural}\" in API group \"{key.Type.Group}\"{space}";
        return Failure(403, "Forbidden", message, Details(key, key.Type.Plural));
    }

    /// <summary>404 for an object.</summary>
    public static StatusAnswer NotFound(ObjectKey key) => Failure(404, "NotFound", $"{Resource(key)} not found", Details(key, key.Type.Plural));

    /// <summary>409 with the fields that others own.</summary>
    public static StatusAnswer Conflict(IReadOnlyCollection<(string Manager, string ApiVersion, string Path)> conflicts)
    {
        var first = conflicts.First();
        var noun = conflicts.Count == 1 ? "conflict" : "conflicts";
        var causes = new JsonArray([.. conflicts.Select(c => (JsonNode)new JsonObject
        {
            ["reason"] = "FieldManagerConflict",
            ["message"] = $"conflict with \"{c.Manager}\" using {c.ApiVersion}",
            ["field"] = FieldSet.Describe(c.Path),
        })]);
        var message = conflicts.Count == 1
            ? $"Apply failed with 1 {noun}: conflict with \"{first.Manager}\" using {first.ApiVersion}: {FieldSet.Describe(first.Path)}"
            : $"Apply failed with {conflicts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {noun}";
        return Failure(409, "Conflict", message, new JsonObject { ["causes"] = causes });
    }

    /// <summary>422 with causes.</summary>
    public static StatusAnswer Invalid(ObjectKey key, params (string Field, string Reason, string Message)[] causes)
    {
        var words = causes.Select(cause => $"{cause.Field}: {cause.Message}").ToArray();
        var kind = key.Type.Group.Length == 0 ? key.Type.Kind : $"{key.Type.Kind}.{key.Type.Group}";
        var details = Details(key, key.Type.Kind);
        details["causes"] = new JsonArray([.. causes.Select(cause => (JsonNode)new JsonObject
        {
            ["reason"] = cause.Reason, ["message"] = cause.Message, ["field"] = cause.Field,
        })]);
        var list = words.Length == 1 ? words[0] : $"[{string.Join(", ", words)}]";
        return Failure(422, "Invalid", $"{kind} \"{key.Name}\" is invalid: {list}", details);
    }

    /// <summary>500 with a Status: the verdict that server-side apply gives on fields that no schema knows.</summary>
    public static StatusAnswer Internal(string message) => Failure(500, null, message, null);

    /// <summary>410: the moment that a page belongs to is forgotten.</summary>
    public static StatusAnswer Expired() => Failure(410, "Expired", "The provided continue parameter is too old to display a consistent list result.", null);

    /// <summary>Any other failure.</summary>
    public static StatusAnswer Failure(int code, string? reason, string message, JsonObject? details)
    {
        var status = new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Failure",
            ["message"] = message,
        };
        if (reason is not null)
            status["reason"] = reason;
        if (details is not null)
            status["details"] = details;

        status["code"] = code;
        return new StatusAnswer(code, status);
    }

    private static JsonObject Details(ObjectKey key, string kind)
    {
        var details = new JsonObject { ["name"] = key.Name };
        if (key.Type.Group.Length > 0)
            details["group"] = key.Type.Group;

        details["kind"] = kind;
        return details;
    }

    private static string Resource(ObjectKey key) =>
        key.Type.Group.Length == 0 ? $"{key.Type.Plural} \"{key.Name}\"" : $"{key.Type.Plural}.{key.Type.Group} \"{key.Name}\"";
}
