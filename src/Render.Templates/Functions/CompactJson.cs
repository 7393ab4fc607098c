// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using System.Text.Json;
using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>JSON in one line, as Scriban writes it: no white space, everything but plain ASCII escaped.</summary>
internal static class CompactJson
{
    /// <summary>The text of a tree without secrets and embedded documents.</summary>
    public static string Write(Node value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, value);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, Node value)
    {
        switch (value)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);

                writer.WriteEndArray();
                break;
            case StringNode text:
                writer.WriteStringValue(text.Value);
                break;
            case NumberNode number:
                writer.WriteRawValue(Scalars.Text(number.Value));
                break;
            case BooleanNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
