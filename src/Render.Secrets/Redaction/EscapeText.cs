// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Render.Secrets.Redaction;

/// <summary>What all ways of escaping are made of.</summary>
internal static class EscapeText
{
    private const int MaxUtf8 = 4;
    private const int MaxEscaped = 32;
    private const int FirstPrintable = 0x20;
    private const int Delete = 0x7F;

    public static void Plain(Rune rune, SecretBuffer target)
    {
        Span<byte> utf8 = stackalloc byte[MaxUtf8];
        target.Append(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    /// <summary>As one of the platform's own encoders writes it.</summary>
    public static void By(TextEncoder encoder, Rune rune, SecretBuffer target)
    {
        Span<byte> utf8 = stackalloc byte[MaxUtf8];
        Span<byte> escaped = stackalloc byte[MaxEscaped];
        encoder.EncodeUtf8(utf8[..rune.EncodeToUtf8(utf8)], escaped, out _, out var length);
        target.Append(escaped[..length]);
    }

    public static void Put(string ascii, SecretBuffer target) => target.Append(Encoding.ASCII.GetBytes(ascii));

    /// <summary><c>\uXXXX</c>, as two when it needs two.</summary>
    public static void Unicode(Rune rune, bool upperCase, SecretBuffer target)
    {
        Span<char> utf16 = stackalloc char[2];
        foreach (var unit in utf16[..rune.EncodeToUtf16(utf16)])
            Put("\\u" + ((int)unit).ToString(upperCase ? "X4" : "x4", CultureInfo.InvariantCulture), target);
    }

    /// <summary>Every byte of the character in hexadecimal behind a prefix, as in <c>%2F</c> or <c>\x0a</c>.</summary>
    public static void Bytes(Rune rune, string prefix, bool upperCase, SecretBuffer target)
    {
        Span<byte> utf8 = stackalloc byte[MaxUtf8];
        foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
            Put(prefix + b.ToString(upperCase ? "X2" : "x2", CultureInfo.InvariantCulture), target);
    }

    public static bool Is(Rune rune, string characters) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    public static bool IsControl(Rune rune) => rune.Value is < FirstPrintable or Delete;

    public static bool IsLetterOrDigit(Rune rune) => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value);

    /// <summary>The short escapes that JSON, TOML and YAML share; null for other characters.</summary>
    public static string? Short(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => null,
    };
}
