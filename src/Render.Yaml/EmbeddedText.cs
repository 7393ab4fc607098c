// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Json;
using Render.Core.Nodes;

namespace Render.Yaml;

/// <summary>Turns an embedded document into the string that stands for it.</summary>
public static class EmbeddedText
{
    /// <summary>The text, written by the writer of the document's own format.</summary>
    /// <param name="document">The embedded document.</param>
    /// <param name="placeholder">What stands for secrets; without it they throw.</param>
    /// <exception cref="InvalidOperationException">A secret without a placeholder, or a tree that the format cannot hold.</exception>
    public static string Write(EmbeddedNode document, SecretPlaceholder? placeholder = null) => document.Format switch
    {
        EmbeddedFormat.Yaml => YamlWriter.Write(document.Content, placeholder),
        EmbeddedFormat.Json => JsonTreeWriter.Write(document.Content, placeholder, inner => Write(inner, placeholder)),
        EmbeddedFormat.Base64 => WriteBase64(document.Content, placeholder),
        _ => throw new InvalidOperationException($"The format {document.Format} cannot be written."),
    };

    private static string WriteBase64(Node content, SecretPlaceholder? placeholder) => content switch
    {
        StringNode text => Encode(text.Value),
        EmbeddedNode inner => Encode(Write(inner, placeholder)),

        // The base64 of a placeholder would look like the secret; the placeholder itself does not.
        SecretNode secret when placeholder is not null => placeholder(secret),
        _ => throw new InvalidOperationException($"Base64 is made of a text or an embedded document; found {content.Describe()}."),
    };

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
