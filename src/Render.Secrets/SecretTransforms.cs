// SPDX-License-Identifier: MIT

using System.Buffers.Text;
using Render.Core.Secrets;

namespace Render.Secrets;

/// <summary>What may be done to a secret without looking into it, on bytes: a string could not be cleared afterwards.</summary>
internal static class SecretTransforms
{
    private const string HexDigits = "0123456789ABCDEF";
    private const int NibbleBits = 4;
    private const int NibbleMask = 0xF;

    public static void Append(SecretTransform transform, ReadOnlySpan<byte> value, SecretBuffer target)
    {
        switch (transform)
        {
            case SecretTransform.Base64:
                Base64.EncodeToUtf8(value, target.Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out _);
                break;
            case SecretTransform.UrlEncode:
                AppendUrlEncoded(value, target);
                break;
            case SecretTransform.Trim:
                target.Append(value.Trim(" \t\r\n"u8));
                break;
            default:
                throw new NotSupportedException(transform.ToString());
        }
    }

    private static void AppendUrlEncoded(ReadOnlySpan<byte> value, SecretBuffer target)
    {
        foreach (var b in value)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                target.Append(b);
            else
                target.Append([(byte)'%', (byte)HexDigits[b >> NibbleBits], (byte)HexDigits[b & NibbleMask]]);
        }
    }
}
