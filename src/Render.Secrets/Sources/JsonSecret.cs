// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>Takes one value out of a JSON text as bytes: strings of the others are never made.</summary>
internal static class JsonSecret
{
    /// <summary>The value at a path of keys; null when it is not there, or is no text, number or boolean.</summary>
    public static SecretText? Find(byte[] json, ReadOnlySpan<string> keys)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: true, default);
            return reader.Read() ? Find(ref reader, keys) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SecretText? Find(ref Utf8JsonReader reader, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty)
            return Value(ref reader);

        if (reader.TokenType != JsonTokenType.StartObject)
            return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(keys[0]);
            reader.Read();
            if (isWanted)
                return Find(ref reader, keys[1..]);

            reader.Skip();
        }

        return null;
    }

    private static SecretText? Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            return SecretText.Take(reader.ValueSpan.ToArray());

        if (reader.TokenType != JsonTokenType.String)
            return null;

        using var buffer = new SecretBuffer();
        var length = reader.CopyString(buffer.Reserve(reader.ValueSpan.Length));
        return SecretText.Take(buffer.Bytes[..length].ToArray());
    }
}
