// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Nodes;

namespace Render.Core.Json;

/// <summary>
/// Writes trees as JSON in one style: keys in canonical order, two blanks of indentation, LF, one line break at the end,
/// letters of all languages as they are, numbers with the digits that were written when they are legal JSON.
/// </summary>
public static class JsonTreeWriter
{
    private static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The tree as JSON text.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="placeholder">What stands for secrets.</param>
    /// <param name="embedded">Gives the text of embedded documents; their formats are not known here.</param>
    /// <exception cref="InvalidOperationException">A secret or an embedded document for which nothing stands.</exception>
    public static string Write(Node root, SecretPlaceholder? placeholder = null, Func<EmbeddedNode, string>? embedded = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(root, buffer, placeholder, embedded);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The tree as JSON bytes.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="target">Receives UTF-8.</param>
    /// <param name="placeholder">What stands for secrets.</param>
    /// <param name="embedded">Gives the text of embedded documents.</param>
    /// <exception cref="InvalidOperationException">A secret or an embedded document for which nothing stands.</exception>
    public static void Write(
        Node root, IBufferWriter<byte> target, SecretPlaceholder? placeholder = null, Func<EmbeddedNode, string>? embedded = null)
    {
        using (var json = new Utf8JsonWriter(target, Style))
            WriteValue(json, root, new JsonTreeParts { Other = (writer, node) => WriteOther(writer, node, placeholder, embedded) });

        target.Write("\n"u8);
    }

    /// <summary>Writes a tree as a value of a larger document.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="node">The tree.</param>
    /// <param name="parts">What is done with its keys, texts, numbers, secrets and embedded documents.</param>
    /// <exception cref="InvalidOperationException">A secret or an embedded document for which nothing stands.</exception>
    public static void WriteValue(Utf8JsonWriter json, Node node, JsonTreeParts parts)
    {
        switch (node)
        {
            case MapNode map:
                json.WriteStartObject();
                foreach (var entry in parts.KeepsOrder ? map.Entries : CanonicalKeyOrder.Sort(map.Entries))
                {
                    json.WritePropertyName(parts.Text?.Invoke(entry.Key) ?? entry.Key);
                    WriteValue(json, entry.Value, parts);
                }

                json.WriteEndObject();
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    WriteValue(json, item, parts);

                json.WriteEndArray();
                break;
            case StringNode text:
                json.WriteStringValue(parts.Text?.Invoke(text.Value) ?? text.Value);
                break;
            case NumberNode number:
                json.WriteRawValue(parts.Number?.Invoke(number.Value) ?? AsWritten(number.Value), skipInputValidation: true);
                break;
            case BooleanNode boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case NullNode:
                json.WriteNullValue();
                break;
            default:
                parts.Other(json, node);
                break;
        }
    }

    private static string AsWritten(ExactNumber number) => NumberText.IsJson(number.Lexeme) ? number.Lexeme : NumberText.Of(number);

    private static void WriteOther(Utf8JsonWriter json, Node node, SecretPlaceholder? placeholder, Func<EmbeddedNode, string>? embedded)
    {
        switch (node)
        {
            case SecretNode secret when placeholder is not null:
                json.WriteStringValue(placeholder(secret));
                break;
            case EmbeddedNode document when embedded is not null:
                json.WriteStringValue(embedded(document));
                break;
            default:
                throw new InvalidOperationException($"{node.Describe()} reached the JSON writer; it has to be replaced before.");
        }
    }
}
