// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Json;
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
        JsonTreeWriter.WriteValue(json, node, PartsWith(mask));
    }

    private static JsonTreeParts PartsWith(Func<string, string> mask)
    {
        JsonTreeParts? parts = null;
        parts = new JsonTreeParts
        {
            Text = mask,
            Other = (json, node) =>
            {
                if (node is EmbeddedNode embedded && parts is not null)
                    JsonTreeWriter.WriteValue(json, embedded.Content, parts);
                else
                    json.WriteStringValue(TreeLines.Hidden);
            },
        };
        return parts;
    }
}
