// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Tests.Kubernetes.Live;

/// <summary>
/// Draws objects as templates would render them, and other versions of them. <c>secret:NAME</c> is a secret, as it is for
/// <see cref="LiveBed.Rendered"/>; the secret <c>unknown</c> has no value.
/// </summary>
internal sealed class RandomObjects(Random random)
{
    private static readonly string[] Texts =
        ["plain", "true", "1", "null", "", " around ", "a: b", "one\ntwo\n", "one\nTWO\n", "# none", "https://dex.example.com/dex", "ümläut", "{}", "- x"];

    private static readonly string[] Secrets = ["secret:known", "secret:known", "secret:other", "secret:unknown"];
    private static readonly string[] Amounts = ["500m", "0.5", "1Gi", "1024Mi", "2", "250m"];
    private static readonly string[] Durations = ["1h", "1h0m0s", "60s", "1m0s", "5m"];

    /// <summary>What an object is known by, on every level: not to be changed on one that exists.</summary>
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
        { "apiVersion", "kind", "name", "namespace", "selector", "containerPort", "port", "protocol", "type" };

    /// <summary>An object of a random kind.</summary>
    public JsonObject Draw(string name) => random.Next(6) switch
    {
        0 => Object("v1", "ConfigMap", name, ("data", Map(1 + random.Next(4), Text))),
        1 => Object("v1", "Secret", name, ("type", "Opaque"), ("stringData", new JsonObject
        {
            ["password"] = Pick(Secrets),
            ["note"] = Text(),
            ["config.yaml"] = new JsonObject { ["issuer"] = Text(), ["clientSecret"] = Pick(Secrets), ["scopes"] = Scopes(), ["extra"] = Map(random.Next(3), Text) },
        })),
        2 => Object("apps/v1", "Deployment", name, ("spec", Deployment())),
        3 => Object("v1", "Service", name, ("spec", new JsonObject { ["sessionAffinity"] = Text(), ["ports"] = Ports("port") })),
        4 => Object("management.cattle.io/v3", "OIDCClient", name, ("spec", new JsonObject
        {
            ["description"] = Text(),
            ["redirectURIs"] = Scopes(),
            ["tokenExpirationSeconds"] = random.Next(4) * 600,
        })),
        _ => Object("external-secrets.io/v1", "ExternalSecret", name, ("spec", new JsonObject
        {
            ["refreshInterval"] = Pick(Durations),
            ["target"] = new JsonObject { ["deletionPolicy"] = Text(), ["labels"] = Map(random.Next(3), Text) },
            ["data"] = new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => new JsonObject { ["secretKey"] = "k", ["remoteRef"] = Map(2, Text) })]),
        })),
    };

    /// <summary>The same object with a few leaves that are other, gone or new.</summary>
    public JsonObject Changed(JsonObject rendered)
    {
        var made = (JsonObject)rendered.DeepClone();
        for (var times = 1 + random.Next(3); times > 0; times--)
            ChangeOne(made);

        return made;
    }

    /// <summary>What a controller or an injector adds to an object of somebody else's.</summary>
    public JsonObject Addition(JsonObject rendered)
    {
        var added = Object(Word(rendered, "apiVersion"), Word(rendered, "kind"), rendered["metadata"]?["name"]?.GetValue<string>() ?? string.Empty);
        if (Word(rendered, "kind") == "Deployment" && random.Next(2) == 0)
            added["spec"] = new JsonObject { ["template"] = new JsonObject { ["spec"] = new JsonObject { ["containers"] = new JsonArray(new JsonObject { ["name"] = "sidecar", ["image"] = Text() }) } } };
        else if (Word(rendered, "kind") == "ConfigMap" && random.Next(2) == 0)
            added["data"] = new JsonObject { ["injected"] = Text() };
        else
            added["metadata"]!["annotations"] = new JsonObject { ["controller.example.com/seen"] = Text() };

        return added;
    }

    private static string Word(JsonObject item, string key) => item[key]?.GetValue<string>() ?? string.Empty;

    private static JsonObject Object(string apiVersion, string kind, string name, params (string Key, JsonNode Value)[] fields)
    {
        var item = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = new JsonObject { ["name"] = name } };
        if (kind != "OIDCClient")
            item["metadata"]!["namespace"] = "epinio";

        foreach (var (key, value) in fields)
            item[key] = value;

        return item;
    }

    private JsonObject Deployment() => new()
    {
        ["replicas"] = random.Next(4),
        ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app"] = "dex" } },
        ["template"] = new JsonObject
        {
            ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["app"] = "dex" }, ["annotations"] = Map(random.Next(3), Text) },
            ["spec"] = new JsonObject { ["containers"] = new JsonArray([.. Enumerable.Range(0, 1 + random.Next(3)).Select(Container)]) },
        },
    };

    private JsonObject Container(int number)
    {
        var container = new JsonObject { ["name"] = "c" + number.ToString(CultureInfo.InvariantCulture), ["image"] = Text(), ["args"] = Scopes() };
        container["env"] = new JsonArray([.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => new JsonObject { ["name"] = "E" + i.ToString(CultureInfo.InvariantCulture), ["value"] = Text() })]);
        container["ports"] = Ports("containerPort");
        container["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpu"] = Pick(Amounts), ["memory"] = Pick(Amounts) } };
        return container;
    }

    private JsonArray Ports(string key) =>
        [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => new JsonObject { [key] = 80 + i, ["protocol"] = "TCP", ["name"] = "p" + i.ToString(CultureInfo.InvariantCulture), ["appProtocol"] = Text() })];

    private JsonArray Scopes() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => JsonValue.Create(Text()))];

    private JsonObject Map(int count, Func<string> draw) =>
        new(Enumerable.Range(0, count).Select(i => KeyValuePair.Create("k" + i.ToString(CultureInfo.InvariantCulture), (JsonNode?)JsonValue.Create(draw()))));

    private void ChangeOne(JsonObject root)
    {
        var places = Places(root).ToArray();
        if (places.Length == 0)
        {
            Grow(root);
            return;
        }

        var (parent, key) = places[random.Next(places.Length)];
        switch (random.Next(4))
        {
            case 0 when parent.Count > 1:
                parent.Remove(key);
                break;
            case 1:
                Grow(root);
                break;
            default:
                parent[key] = Other(parent[key]);
                break;
        }
    }

    /// <summary>Adds something at a place where an object can always have one more.</summary>
    private void Grow(JsonObject root)
    {
        var word = "n" + random.Next(3).ToString(CultureInfo.InvariantCulture);
        if (root["data"] is JsonObject data)
            data[word] = Text();
        else if (root["stringData"]?["config.yaml"] is JsonObject config)
            config[word] = random.Next(3) == 0 ? Pick(Secrets) : Text();
        else if (root["spec"]?["template"]?["spec"]?["containers"] is JsonArray containers && containers[0]?["env"] is JsonArray variables && !variables.Any(item => item?["name"]?.GetValue<string>() == word))
            variables.Add(new JsonObject { ["name"] = word, ["value"] = Text() });
        else if (root["metadata"] is JsonObject metadata)
            metadata["labels"] = new JsonObject { [word] = Text() };
    }

    private JsonNode Other(JsonNode? value) => value switch
    {
        JsonArray => Scopes(),
        JsonValue number when number.TryGetValue<int>(out var old) => old + 1 + random.Next(3),
        JsonValue text when text.TryGetValue<string>(out var old) => Amounts.Contains(old, StringComparer.Ordinal) ? Pick(Amounts)
            : Durations.Contains(old, StringComparer.Ordinal) ? Pick(Durations)
            : old.StartsWith("secret:", StringComparison.Ordinal) ? Pick(Secrets)
            : Text(),
        _ => Text(),
    };

    private static IEnumerable<(JsonObject Parent, string Key)> Places(JsonObject map) => map.Where(entry => !Fixed.Contains(entry.Key)).SelectMany(entry => entry.Value switch
    {
        JsonObject inner => Places(inner),
        JsonArray list when list.Any(item => item is JsonObject) => list.OfType<JsonObject>().SelectMany(Places),
        _ => [(map, entry.Key)],
    });

    private string Text() => Pick(Texts);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
