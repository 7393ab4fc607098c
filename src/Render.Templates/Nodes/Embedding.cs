// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>The embedding tags and what each can hold.</summary>
internal static class Embedding
{
    /// <summary>The format of a tag; null for any other tag.</summary>
    public static EmbeddedFormat? Format(string? tag) => tag switch
    {
        "!yaml" => EmbeddedFormat.Yaml,
        "!json" => EmbeddedFormat.Json,
        "!toml" => EmbeddedFormat.Toml,
        "!env" => EmbeddedFormat.Env,
        "!base64" => EmbeddedFormat.Base64,
        _ => null,
    };

    /// <summary>Wraps a document; null after a report when the format cannot hold it.</summary>
    public static Node? Make(EmbeddedFormat format, Node content, TemplateOrigin origin, DiagnosticBag diagnostics)
    {
        var fits = format switch
        {
            EmbeddedFormat.Toml => content is MapNode,
            EmbeddedFormat.Env => content is MapNode map && map.Entries.All(e => e.Value is not (MapNode or ListNode)),
            EmbeddedFormat.Base64 => content is StringNode or SecretNode or EmbeddedNode,
            _ => true,
        };
        if (fits)
            return new EmbeddedNode(format, content, origin.Span, origin.Alone);

        diagnostics.Add(TemplateRenderErrors.CannotEmbed(origin.Span, format, content));
        return null;
    }
}
