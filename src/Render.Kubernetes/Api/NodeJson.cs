// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text.Json;
using Render.Core.Json;
using Render.Core.Nodes;

namespace Render.Kubernetes.Api;

/// <summary>Writes trees of plain nodes as JSON, which every API server reads as YAML too.</summary>
internal static class NodeJson
{
    private static readonly JsonTreeParts Parts = new()
    {
        KeepsOrder = true,
        Other = (_, node) => throw new InvalidOperationException($"{node.Describe()} cannot be sent to an API server."),
    };

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
    public static void Write(Utf8JsonWriter json, Node node) => JsonTreeWriter.WriteValue(json, node, Parts);
}
