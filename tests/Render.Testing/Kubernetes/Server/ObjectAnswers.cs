// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>GET, LIST and PATCH of objects.</summary>
internal static class ObjectAnswers
{
    private const string ApplyType = "application/apply-patch+yaml";

    public static StatusAnswer Answer(string method, ApiCall call, string contentType, string body, FakeCluster cluster) => (method, call.Name) switch
    {
        ("GET", null) => List(call, cluster),
        ("GET", _) => cluster.Get(call.Key) is { } found ? StatusAnswer.Ok(found) : StatusAnswer.NotFound(call.Key),
        ("PATCH", not null) when contentType == ApplyType => Apply(call, body, cluster),
        ("PATCH", not null) => StatusAnswer.Failure(415, "UnsupportedMediaType", "the body of the request was in an unknown format", null),
        _ => StatusAnswer.Failure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", null),
    };

    private static StatusAnswer Apply(ApiCall call, string body, FakeCluster cluster)
    {
        JsonObject applied;
        try
        {
            applied = YamlBody.Read(body);
        }
        catch (InvalidDataException e)
        {
            return StatusAnswer.Failure(400, "BadRequest", "error decoding YAML: " + e.Message, null);
        }

        var manager = call.Query["fieldManager"].ToString();
        return manager.Length == 0
            ? StatusAnswer.Failure(422, "Invalid", "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch", null)
            : cluster.Apply(call.Key, applied, manager, call.Query["force"] == "true", call.Query["dryRun"] == "All");
    }

    private static StatusAnswer List(ApiCall call, FakeCluster cluster)
    {
        var selector = call.Query["labelSelector"].ToString();
        var token = call.Query["continue"].ToString();
        var all = cluster.List(call.Type, call.Namespace).Where(item => Matches(item, selector)).ToArray();
        var rest = all.Where(item => ContinueToken.IsAfter(token, Place(item, call))).ToArray();
        var limit = int.TryParse(call.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : int.MaxValue;
        var page = rest.Take(limit).ToArray();
        var metadata = new JsonObject { ["resourceVersion"] = cluster.Version };
        if (rest.Length > page.Length)
        {
            metadata["continue"] = ContinueToken.After(Place(page[^1], call), cluster.Version);
            metadata["remainingItemCount"] = rest.Length - page.Length;
        }

        foreach (var item in page.Where(_ => !call.Type.IsCustom))
        {
            item.Remove("kind");
            item.Remove("apiVersion");
        }

        return StatusAnswer.Ok(new JsonObject
        {
            ["kind"] = call.Type.Kind + "List",
            ["apiVersion"] = call.Type.ApiVersion,
            ["metadata"] = metadata,
            ["items"] = new JsonArray([.. page.Select(item => (JsonNode)item)]),
        });
    }

    private static string Place(JsonObject item, ApiCall call)
    {
        var name = item["metadata"]?["name"]?.GetValue<string>() ?? string.Empty;
        return call.Namespace is null && call.Type.IsNamespaced ? $"{item["metadata"]?["namespace"]?.GetValue<string>()}/{name}" : name;
    }

    private static bool Matches(JsonObject item, string selector)
    {
        var labels = item["metadata"]?["labels"] as JsonObject ?? [];
        return SplitSelector(selector).All(term =>
        {
            var at = term.IndexOf(" in (", StringComparison.Ordinal);
            if (at > 0)
                return term[(at + 5)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries).Contains(labels[term[..at].Trim()]?.GetValue<string>(), StringComparer.Ordinal);

            var pair = term.Split('=', 2);
            return pair.Length == 1 ? labels[pair[0]] is not null : labels[pair[0]]?.GetValue<string>() == pair[1];
        });
    }

    /// <summary>Splits at the commas outside of parentheses.</summary>
    private static IEnumerable<string> SplitSelector(string selector)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= selector.Length; i++)
        {
            if (i < selector.Length && selector[i] is '(' or ')')
                depth += selector[i] == '(' ? 1 : -1;
            if ((i == selector.Length && i > start) || (i < selector.Length && selector[i] == ',' && depth == 0))
            {
                yield return selector[start..i].Trim();
                start = i + 1;
            }
        }
    }
}
