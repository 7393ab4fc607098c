// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Nodes;
using Render.Core.Secrets;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>string</c> that turn texts into numbers, encodings and digests, and the one of <c>html</c> that URLs need.</summary>
internal static class StringConversionFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("string.to_int", c => ToInteger(c, int.MinValue, int.MaxValue), "text:text"),
        Of("string.to_long", c => ToInteger(c, long.MinValue, long.MaxValue), "text:text"),
        Of("string.to_float", ToNumber, "text:text"),
        Of("string.to_double", ToNumber, "text:text"),
        Of("string.base64_encode", Base64Encode, "text:text*"),
        Of("string.base64_decode", Base64Decode, "text:text"),
        Of("string.sha256", c => new StringNode(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(c.Text(0))))), "text:text"),
        Of("string.sha512", c => new StringNode(Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(c.Text(0))))), "text:text"),
        Of("html.url_encode", UrlEncode, "text:text*"),
    ];

    private static Node ToInteger(Call call, long least, long most) =>
        ExactNumber.TryParse(call.Text(0).Trim(), out var number) && !call.Text(0).AsSpan().ContainsAny('.', 'e', 'E')
        && number.TryGetInt64(out var value) && value >= least && value <= most
            ? new NumberNode(value)
            : NullNode.Instance;

    private static Node ToNumber(Call call) =>
        ExactNumber.TryParse(call.Text(0).Trim(), out var number) ? new NumberNode(number) : NullNode.Instance;

    private static Node? Base64Encode(Call call)
    {
        if (call.Any(0) is SecretNode secret)
            return StringFunctions.Transform(secret, SecretTransform.Base64);

        var length = Encoding.UTF8.GetByteCount(call.Text(0)) * 4L / 3;
        return call.Context.CanBuild(length, call.Span) ? new StringNode(Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0)))) : null;
    }

    private static Node? Base64Decode(Call call)
    {
        var bytes = new byte[call.Text(0).Length];
        try
        {
            if (Convert.TryFromBase64String(call.Text(0), bytes, out var length))
                return new StringNode(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length));
        }
        catch (DecoderFallbackException)
        {
            // Bytes that are no text: reported below.
        }

        return call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the value is no base64 of a UTF-8 text"));
    }

    private static Node? UrlEncode(Call call)
    {
        if (call.Any(0) is SecretNode secret)
            return StringFunctions.Transform(secret, SecretTransform.UrlEncode);

        const int longestForm = 9;
        return call.Context.CanBuild((long)call.Text(0).Length * longestForm, call.Span) ? new StringNode(Uri.EscapeDataString(call.Text(0))) : null;
    }
}
