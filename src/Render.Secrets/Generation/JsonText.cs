// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text.Json;
using Render.Core.Secrets;

namespace Render.Secrets.Generation;

/// <summary>A value as JSON writes it, for the standard input of a program.</summary>
internal static class JsonText
{
    /// <summary>The bytes; whoever asks clears them.</summary>
    public static byte[] Of(SecretText value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            writer.WriteStringValue(value.Open());

        var bytes = buffer.WrittenSpan.ToArray();
        buffer.Clear();
        return bytes;
    }
}
