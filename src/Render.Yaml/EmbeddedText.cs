// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Yaml.Env;
using Render.Yaml.Toml;

namespace Render.Yaml;

/// <summary>Turns an embedded document into the string that stands for it, by the writer of its own format.</summary>
public static class EmbeddedText
{
    /// <summary>The text of a document that has been checked.</summary>
    /// <param name="document">The embedded document.</param>
    /// <param name="placeholder">What stands for secrets; without it they throw.</param>
    /// <exception cref="InvalidOperationException">A secret without a placeholder, or a tree that <see cref="TryWrite"/> has a finding about.</exception>
    public static string Write(EmbeddedNode document, SecretPlaceholder? placeholder = null)
    {
        var written = TryWrite(document, placeholder);
        return written.IsSuccess(out var text)
            ? text
            : throw new InvalidOperationException($"An unchecked {document.Describe()} reached a writer: {string.Join(' ', written.Diagnostics.Select(d => d.Code))}.");
    }

    /// <summary>The text, or why the format cannot hold the tree.</summary>
    /// <inheritdoc cref="Write"/>
    public static StageResult<string> TryWrite(EmbeddedNode document, SecretPlaceholder? placeholder = null)
    {
        var inside = new DiagnosticBag();
        TryInner(document.Content, placeholder, inside);
        if (inside.HasErrors)
            return StageResult.Fail<string>(inside.ToSorted());

        return document.Format switch
        {
            EmbeddedFormat.Yaml => StageResult.Of(YamlWriter.Write(document.Content, placeholder)),
            EmbeddedFormat.Json => StageResult.Of(JsonTreeWriter.Write(document.Content, placeholder, inner => Write(inner, placeholder))),
            EmbeddedFormat.Toml => TomlWriter.Write(document.Content, placeholder),
            EmbeddedFormat.Env => EnvWriter.Write(document.Content, placeholder),
            _ => WriteBase64(document.Content, placeholder),
        };
    }

    /// <summary>Tries the embedded documents that stand directly in a tree.</summary>
    private static void TryInner(Node node, SecretPlaceholder? placeholder, DiagnosticBag findings)
    {
        switch (node)
        {
            case EmbeddedNode embedded:
                findings.AddRange(TryWrite(embedded, placeholder).Diagnostics);
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    TryInner(entry.Value, placeholder, findings);

                break;
            case ListNode list:
                foreach (var item in list.Items)
                    TryInner(item, placeholder, findings);

                break;
        }
    }

    private static StageResult<string> WriteBase64(Node content, SecretPlaceholder? placeholder) => content switch
    {
        StringNode text => StageResult.Of(Encode(text.Value)),
        EmbeddedNode inner => StageResult.Of(Encode(Write(inner, placeholder))),

        // The base64 of a placeholder would look like the secret; the placeholder itself does not.
        SecretNode secret => StageResult.Of(
            placeholder?.Invoke(secret) ?? throw new InvalidOperationException("A secret reached the base64 writer; it has to be replaced before.")),
        _ => StageResult.Fail<string>(EmbeddedErrors.Base64OfTree(content.Span, content.Describe())),
    };

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
