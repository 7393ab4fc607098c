// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>Builds a whole object around one value, valid everywhere else.</summary>
internal sealed class ObjectAround(JsonObject root, string apiVersion, string kind, string name, bool isNamespaced)
{
    /// <summary>The object with a value at a path.</summary>
    public JsonNode Build(IReadOnlyList<string> path, JsonNode? value)
    {
        if (Around(root, [], path, value) is not JsonObject built)
            return value?.DeepClone() ?? new JsonArray();

        built["apiVersion"] = apiVersion;
        built["kind"] = kind;
        built["metadata"] = isNamespaced ? new JsonObject { ["name"] = name, ["namespace"] = "a" } : new JsonObject { ["name"] = name };
        return built;
    }

    private static JsonNode? Around(JsonObject schema, IReadOnlyList<string> done, IReadOnlyList<string> rest, JsonNode? value)
    {
        if (rest.Count == 0)
            return value?.DeepClone();

        var step = rest[0];
        IReadOnlyList<string> here = [.. done, step];
        var child = ConstraintFinder.Children(schema).First(pair => pair.Step == step).Schema;
        var inner = Around(child, here, [.. rest.Skip(1)], value);
        if (step == "[]")
            return new JsonArray(inner);
        if (step == "{}")
            return new JsonObject { ["a"] = inner };

        var map = (JsonObject)SampleValues.Of(schema, done);
        map.Remove(step);
        map[step] = inner;
        Mend(map, done.Count > 0 ? done[^1] : string.Empty, done.Count > 1 ? done[^2] : string.Empty, step);
        return map;
    }

    /// <summary>Some fields exclude others or need them; the rules that say so have cases of their own.</summary>
    private static void Mend(JsonObject map, string field, string parent, string step)
    {
        switch (field, step)
        {
            case ("username" or "uid", "expression"):
                map.Remove("claim");
                break;
            case ("username", "prefix"):
                map["prefixPolicy"] = "Prefix";
                break;
            case ("username", "prefixPolicy") when map[step]?.ToString() == "Prefix":
                map["prefix"] = new JsonObject { ["prefixString"] = "a" };
                break;
            case ("[]", "cel") when parent == "claimValidationRules":
                map["type"] = "CEL";
                map.Remove("requiredClaim");
                break;
            case ("[]", "type") when parent == "claimValidationRules" && map[step]?.ToString() == "CEL":
                map["cel"] = new JsonObject { ["expression"] = "true", ["message"] = "a" };
                map.Remove("requiredClaim");
                break;
            case ("kubeConfig", "configMapRef"):
                map.Remove("secretRef");
                break;
            case ("sourceRef", "generatorRef"):
                map.Remove("storeRef");
                break;
            case ("[]", "merge" or "regexp") when parent == "rewrite":
                map.Remove("transform");
                break;
        }
    }
}
