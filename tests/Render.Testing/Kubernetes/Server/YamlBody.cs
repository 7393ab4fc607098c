// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Testing.Kubernetes.Server;

/// <summary>Reads request bodies, which are YAML or JSON.</summary>
internal static class YamlBody
{
    public static JsonObject Read(string text)
    {
        var parsed = YamlReader.ReadSingle(new SourceText("body", text), DocumentBudget.Live);
        return parsed.IsSuccess(out var root) && Convert(root) is JsonObject map
            ? map
            : throw new InvalidDataException(string.Join('\n', parsed.Diagnostics.Select(d => d.Message)));
    }

    private static JsonNode? Convert(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Convert)]),
        StringNode text => JsonValue.Create(text.Value),
        BooleanNode boolean => JsonValue.Create(boolean.Value),
        NumberNode number when number.Value.TryGetInt64(out var value) => value is >= int.MinValue and <= int.MaxValue ? JsonValue.Create((int)value) : JsonValue.Create(value),
        NumberNode number => JsonValue.Create(double.Parse(number.Value.Lexeme, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
