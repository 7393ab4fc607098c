// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>The rules of OpenShift's Authentication that the recordings show, and the admission check that a real OKD adds.</summary>
internal static class AuthenticationRules
{
    public static StatusAnswer? Check(JsonObject merged, JsonObject? live, ObjectKey key)
    {
        var providers = (merged["spec"]?["oidcProviders"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        if (providers.Length > 1)
        {
            return StatusAnswer.Invalid(
                key,
                ("spec.oidcProviders", "FieldValueTooMany", "Too many: 2: must have at most 1 items"),
                ("<nil>", "FieldValueInvalid", "Invalid value: \"null\": some validation rules were not checked because the object was invalid; correct the existing errors to complete validation"));
        }

        if (providers.Length == 0)
            return null;

        var provider = providers[0];
        if (provider["issuer"]?["issuerURL"]?.GetValue<string>().StartsWith("https://", StringComparison.Ordinal) == false)
            return StatusAnswer.Invalid(key, ("spec.oidcProviders[0].issuer.issuerURL", "FieldValueInvalid", "Invalid value: \"string\": must use the 'https' scheme"));

        var username = provider["claimMappings"]?["username"] as JsonObject;
        if (username?["prefixPolicy"]?.GetValue<string>() == "Prefix" && username["prefix"] is null)
            return StatusAnswer.Invalid(key, ("spec.oidcProviders[0].claimMappings.username", "FieldValueInvalid", "Invalid value: \"object\": prefix must be set if prefixPolicy is 'Prefix', but must remain unset otherwise"));

        return provider["oidcClients"] is JsonArray { Count: > 0 } clients && !AllKnown(clients, live)
            ? StatusAnswer.Invalid(key, ("<nil>", "FieldValueInvalid", "Invalid value: \"object\": no such key: status evaluating rule: all oidcClients in the oidcProviders must match their componentName and componentNamespace to either a previously configured oidcClient or they must exist in the status.oidcClients"))
            : null;
    }

    private static bool AllKnown(JsonArray clients, JsonObject? live)
    {
        var published = live?["status"]?["oidcClients"] as JsonArray ?? [];
        var before = (live?["spec"]?["oidcProviders"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(p => p["oidcClients"] as JsonArray ?? []);
        var known = published.Concat(before).OfType<JsonObject>().Select(Pair).ToHashSet();
        return clients.OfType<JsonObject>().All(client => known.Contains(Pair(client)));
    }

    private static (string?, string?) Pair(JsonObject client) =>
        (client["componentNamespace"]?.GetValue<string>(), client["componentName"]?.GetValue<string>());
}
