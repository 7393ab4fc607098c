// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using System.Text.Json;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>JSON in one line, as Scriban writes it: no white space, everything but plain ASCII escaped.</summary>
internal static class CompactJson
{
    private static readonly JsonTreeParts Parts = new()
    {
        KeepsOrder = true,
        Number = Scalars.Text,
        Other = (_, node) => throw new InvalidOperationException($"{node.Describe()} cannot be written as JSON."),
    };

    /// <summary>The text of a tree without secrets and embedded documents.</summary>
    public static string Write(Node value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            JsonTreeWriter.WriteValue(json, value, Parts);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
