// SPDX-License-Identifier: MIT

using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Render.Testing.Kubernetes.Server;

/// <summary>The place where the next page starts, as the recordings show it: the moment of the list and the last name with a zero behind.</summary>
internal static class ContinueToken
{
    public static string After(string place, string version)
    {
        var token = new JsonObject
        {
            ["v"] = "meta.k8s.io/v1",
            ["rv"] = long.Parse(version, CultureInfo.InvariantCulture),
            ["start"] = place + "\0",
        };
        return Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(token.ToJsonString()));
    }

    public static bool IsAfter(string token, string place)
    {
        if (token.Length == 0)
            return true;

        var start = JsonNode.Parse(Base64Url.DecodeFromChars(token))?["start"]?.GetValue<string>() ?? string.Empty;
        return string.CompareOrdinal(place, start) > 0;
    }
}
