// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>One value taken out of a JSON text as bytes: strings of the others are never made.</summary>
/// <param name="Value">The value; null when it cannot be had.</param>
/// <param name="Problem">Why, to stand after the name of the reference; null with a value.</param>
internal sealed record JsonSecret(SecretText? Value, string? Problem)
{
    /// <summary>More digits than these do not survive the way through a floating-point number, which is how JSON writers see them.</summary>
    private const int LongestNumber = 15;

    private static readonly JsonSecret None = Not("the file has no such value");

    /// <summary>The value at a path of keys: text, a whole number or a boolean. Null when the text is no JSON.</summary>
    public static JsonSecret? Find(byte[] json, ReadOnlySpan<string> keys)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: true, default);
            reader.Read();
            return Find(ref reader, keys);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSecret Find(ref Utf8JsonReader reader, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty)
            return At(ref reader);

        if (reader.TokenType != JsonTokenType.StartObject)
            return None;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(keys[0]);
            reader.Read();
            if (isWanted)
                return Find(ref reader, keys[1..]);

            reader.Skip();
        }

        return None;
    }

    private static JsonSecret At(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.True or JsonTokenType.False => Of(reader.ValueSpan.ToArray()),
        JsonTokenType.Number when IsWhole(reader.ValueSpan) => Of(reader.ValueSpan.ToArray()),
        JsonTokenType.Number => Not("it is a number that reading and writing may have changed; write it in quotes"),
        _ => None,
    };

    private static JsonSecret Text(ref Utf8JsonReader reader)
    {
        using var buffer = new SecretBuffer();
        try
        {
            var length = reader.CopyString(buffer.Reserve(reader.ValueSpan.Length));
            return Of(buffer.Bytes[..length].ToArray());
        }
        catch (InvalidOperationException)
        {
            // The reader's word for bytes that are no UTF-8, and for half a surrogate pair.
            return Not("it is not valid UTF-8");
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> digits) => digits.Length <= LongestNumber && !digits.ContainsAny((byte)'.', (byte)'e', (byte)'E');

    private static JsonSecret Of(byte[] value) => new(SecretText.Take(value), null);

    private static JsonSecret Not(string problem) => new(null, problem);
}
