// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text.Json;
using Render.Core.Secrets;

namespace Render.Secrets.Generation;

/// <summary>A value as JSON writes it, for the standard input of a program.</summary>
internal static class JsonText
{
    /// <summary>The most that JSON makes of one byte: <c>\u0000</c>.</summary>
    private const int MostOfAByte = 6;

    /// <summary>What the writer asks for at least.</summary>
    private const int LeastOfAWriter = 4096;

    /// <summary>The bytes; whoever asks clears them.</summary>
    public static byte[] Of(SecretText value)
    {
        // Large enough from the start: a buffer that is outgrown is left behind as it is.
        var secret = value.Open();
        var buffer = new ArrayBufferWriter<byte>(Math.Max(LeastOfAWriter, (secret.Length * MostOfAByte) + MostOfAByte));
        using (var writer = new Utf8JsonWriter(buffer))
            writer.WriteStringValue(secret);

        var bytes = buffer.WrittenSpan.ToArray();
        buffer.Clear();
        return bytes;
    }
}
