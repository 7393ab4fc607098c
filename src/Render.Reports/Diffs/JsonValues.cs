// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Nodes;

namespace Render.Reports.Diffs;

/// <summary>Writes values of a difference as JSON: a hidden value is the text <c>***</c>, a document inside of a string is the tree that it is.</summary>
internal static class JsonValues
{
    /// <summary>Writes a property; nothing for an absent value.</summary>
    public static void Write(Utf8JsonWriter json, string name, Node? node, Func<string, string> mask)
    {
        if (node is null)
            return;

        json.WritePropertyName(name);
        Write(json, node, mask);
    }

    private static void Write(Utf8JsonWriter json, Node node, Func<string, string> mask)
    {
        switch (node)
        {
            case MapNode map:
                json.WriteStartObject();
                foreach (var entry in CanonicalKeyOrder.Sort(map.Entries))
                {
                    json.WritePropertyName(mask(entry.Key));
                    Write(json, entry.Value, mask);
                }

                json.WriteEndObject();
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item, mask);

                json.WriteEndArray();
                break;
            case StringNode text:
                json.WriteStringValue(mask(text.Value));
                break;
            case NumberNode number:
                json.WriteRawValue(NumberText.IsJson(number.Value.Lexeme) ? number.Value.Lexeme : NumberText.Of(number.Value), skipInputValidation: true);
                break;
            case BooleanNode boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case NullNode:
                json.WriteNullValue();
                break;
            case EmbeddedNode embedded:
                Write(json, embedded.Content, mask);
                break;
            default:
                json.WriteStringValue(TreeLines.Hidden);
                break;
        }
    }
}
