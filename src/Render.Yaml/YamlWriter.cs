// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using Render.Core.Nodes;
using Render.Yaml.Writing;

namespace Render.Yaml;

/// <summary>
/// Writes trees in the one canonical style: the same tree gives the same bytes, and every YAML reader of version 1.1 or 1.2
/// reads the same tree back. The style is described in <c>docs/canonical-yaml.md</c>.
/// </summary>
public static class YamlWriter
{
    /// <summary>One document as text, with one line break at its end.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="placeholder">What stands for secrets; without it they throw.</param>
    /// <exception cref="InvalidOperationException">
    /// A secret without a placeholder, an embedded document that its format cannot hold, or a text with half a surrogate pair:
    /// all of them are refused by earlier stages, so they are bugs here.
    /// </exception>
    public static string Write(Node root, SecretPlaceholder? placeholder = null) => Write([root], placeholder);

    /// <summary>Several documents as text, separated by <c>---</c>; nothing at all for none.</summary>
    /// <inheritdoc cref="Write(Node, SecretPlaceholder?)"/>
    public static string Write(IEnumerable<Node> documents, SecretPlaceholder? placeholder = null)
    {
        var text = new StringBuilder();
        var writer = new TreeWriter(text, placeholder);
        foreach (var document in documents)
        {
            if (text.Length > 0)
                text.Append("---\n");

            writer.WriteDocument(document);
        }

        return text.ToString();
    }

    /// <summary>One document as UTF-8 bytes without a byte order mark.</summary>
    /// <inheritdoc cref="Write(Node, SecretPlaceholder?)"/>
    public static void Write(Node root, IBufferWriter<byte> target, SecretPlaceholder? placeholder = null) => Write([root], target, placeholder);

    /// <summary>Several documents as UTF-8 bytes without a byte order mark, separated by <c>---</c>.</summary>
    /// <inheritdoc cref="Write(Node, SecretPlaceholder?)"/>
    public static void Write(IEnumerable<Node> documents, IBufferWriter<byte> target, SecretPlaceholder? placeholder = null)
    {
        // One document at a time: the text of a large stream never stands in memory as a whole.
        var text = new StringBuilder();
        var writer = new TreeWriter(text, placeholder);

        // An encoder keeps half a surrogate pair from one chunk to the next; characters end where chunks do only by luck.
        var encoder = Encoding.UTF8.GetEncoder();
        var isFirst = true;
        foreach (var document in documents)
        {
            text.Clear().Append(isFirst ? string.Empty : "---\n");
            writer.WriteDocument(document);
            foreach (var chunk in text.GetChunks())
                encoder.Convert(chunk.Span, target, flush: false, out _, out _);

            isFirst = false;
        }

        encoder.Convert([], target, flush: true, out _, out _);
    }
}
