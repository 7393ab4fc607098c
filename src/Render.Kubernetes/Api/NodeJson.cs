// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text.Json;
using Render.Core.Nodes;

namespace Render.Kubernetes.Api;

/// <summary>Writes trees of plain nodes as JSON, which every API server reads as YAML too.</summary>
internal static class NodeJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tree as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">A secret or an embedded document is left in the tree: a bug.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(Node node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, node);

        return buffer.WrittenMemory;
    }

    /// <summary>Writes the tree as a value.</summary>
    public static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case MapNode map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);

                json.WriteEndArray();
                break;
            case StringNode text:
                json.WriteStringValue(text.Value);
                break;
            case NumberNode number:
                json.WriteRawValue(Digits(number.Value));
                break;
            case BooleanNode boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case NullNode:
                json.WriteNullValue();
                break;
            default:
                throw new InvalidOperationException($"{node.Describe()} cannot be sent to an API server.");
        }
    }

    // What was written may be hexadecimal or start with a dot: JSON knows neither.
    private static string Digits(ExactNumber number) =>
        number.TryGetInt64(out var small) ? small.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : number.Exponent == 0 ? number.Mantissa.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number.Mantissa}e{number.Exponent}");
}
