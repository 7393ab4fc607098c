// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;
using Render.Yaml.Env;
using Render.Yaml.Toml;

namespace Render.Kubernetes.Live.Desired;

/// <summary>Opens documents that a cluster keeps inside of strings.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document; null when the text is none of its format. Nobody is told why: it is somebody else's text.</summary>
    public static Node? Read(EmbeddedFormat format, string text)
    {
        if (format == EmbeddedFormat.Base64)
            return Decode(text) is { } plain ? new StringNode(plain) : null;

        var source = new SourceText("live", text);
        StageResult<Node> read = format switch
        {
            EmbeddedFormat.Json => JsonReader.Read(source.Path, Encoding.UTF8.GetBytes(text), DocumentBudget.Live),
            EmbeddedFormat.Toml => TomlReader.Read(source, DocumentBudget.Live),
            EmbeddedFormat.Env => EnvReader.Read(source, DocumentBudget.Live),
            _ => YamlReader.ReadSingle(source, DocumentBudget.Live),
        };
        return read.IsSuccess(out var root) ? root : null;
    }

    /// <summary>The text behind base64; null for what is no base64 or no text.</summary>
    public static string? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return null;

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
