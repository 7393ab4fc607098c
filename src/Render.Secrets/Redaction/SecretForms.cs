// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Secrets.Redaction;

/// <summary>
/// Every way in which a secret may show in a text: as it is, line by line, escaped by a document format, a URL, a shell or a
/// build log; each of these in base64 at any alignment and in hexadecimal; and base64 in base64, as a kubeconfig in a Secret.
/// </summary>
internal static class SecretForms
{
    /// <summary>Shorter forms would be found everywhere.</summary>
    public const int MinLength = 8;

    private const int LineLength = 16;
    private const int LargeSecret = 4096;

    /// <summary>The forms of a secret, each once.</summary>
    public static IEnumerable<byte[]> Of(ReadOnlySpan<byte> secret)
    {
        var plain = secret.ToArray();
        List<byte[]> texts = [plain, .. Lines(plain)];

        // What a large secret looks like when escaped shares long stretches with how it looks plain; those are found anyway.
        if (plain.Length <= LargeSecret)
            texts.AddRange(DocumentEscapes.All.Concat(LineEscapes.All).Select(escape => Apply(escape, plain)));

        List<byte[]> forms = [.. Distinct(texts)];
        List<byte[]> encoded = [.. forms.SelectMany(form => Encodings.Base64At(form).Concat(Encodings.Hex(form)))];
        forms.AddRange(encoded);
        forms.AddRange(Encodings.Base64At(Encodings.Encode(plain)));
        if (plain.Length <= LargeSecret)
            forms.AddRange(encoded.SelectMany(form => EncodedEscapes().Select(escape => Apply(escape, form))));

        return Distinct(forms).Where(form => form.Length >= MinLength);
    }

    private static IEnumerable<Escape> EncodedEscapes() =>
        [LineEscapes.UrlComponent, DocumentEscapes.HtmlSafeJson, DocumentEscapes.SlashedJson];

    private static IEnumerable<byte[]> Lines(byte[] plain)
    {
        var lines = new List<byte[]>();
        foreach (var range in plain.AsSpan().Split((byte)'\n'))
        {
            var line = plain.AsSpan(range).Trim(" \t\r"u8);
            if (line.Length >= LineLength && line.Length < plain.Length)
                lines.Add(line.ToArray());
        }

        return lines;
    }

    private static byte[] Apply(Escape escape, byte[] text)
    {
        using var buffer = new SecretBuffer();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            // A stretch of a secret may begin inside a character; what is no character stays as it is.
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done)
                escape(rune, buffer);
            else
                buffer.Append(rest[..length]);

            rest = rest[length..];
        }

        return buffer.ToArray();
    }

    private static IEnumerable<byte[]> Distinct(IEnumerable<byte[]> forms) => forms.DistinctBy(form => form, BytesComparer.Instance);
}
