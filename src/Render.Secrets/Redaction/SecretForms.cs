// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Yaml;

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
    private const int BlockDepths = 8;
    private const int BlockIndent = 2;

    /// <summary>The forms of a secret, each once.</summary>
    public static IEnumerable<byte[]> Of(ReadOnlySpan<byte> secret)
    {
        var plain = secret.ToArray();
        List<byte[]> texts = [plain, .. Lines(plain)];

        // What a large secret looks like when escaped shares long stretches with how it looks plain; those are found anyway.
        if (plain.Length <= LargeSecret)
            texts.AddRange([CanonicalYaml(plain), .. Blocks(plain), .. DocumentEscapes.All.Concat(LineEscapes.All).Select(escape => Apply(escape, plain))]);

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

    /// <summary>As it stands in Render's own YAML when it is on one line, without its quotes.</summary>
    private static byte[] CanonicalYaml(byte[] plain) =>
        Encoding.UTF8.GetBytes(YamlWriter.Write(new StringNode(Encoding.UTF8.GetString(plain))).TrimEnd('\n')[1..^1]);

    /// <summary>As it stands in a literal block at the usual depths, when it has several lines.</summary>
    private static IEnumerable<byte[]> Blocks(byte[] plain) =>
        plain.Contains((byte)'\n') ? Enumerable.Range(1, BlockDepths).Select(depth => Indented(plain, depth * BlockIndent)) : [];

    private static byte[] Indented(byte[] plain, int indent)
    {
        using var buffer = new SecretBuffer();
        for (var i = 0; i < plain.Length; i++)
        {
            buffer.Append(plain[i]);
            if (plain[i] == (byte)'\n' && i + 1 < plain.Length && plain[i + 1] != (byte)'\n')
                buffer.Reserve(indent).Fill((byte)' ');
        }

        return buffer.ToArray();
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
