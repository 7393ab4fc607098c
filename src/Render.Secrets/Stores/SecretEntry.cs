// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Secrets.Stores;

/// <summary>One key of a Secret.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where it stands.</param>
/// <param name="Content">What the program that reads the Secret gets: a text, a secret or an embedded document; or the base64 text when it came so.</param>
/// <param name="IsEncoded">True when <paramref name="Content"/> is base64 already.</param>
internal sealed record SecretEntry(string Key, SourceSpan KeySpan, Node Content, bool IsEncoded)
{
    /// <summary>True when the content is or holds a secret.</summary>
    public bool IsSecret { get; } = SecretPlaces.Any(Content);

    /// <summary>The entry as it stands below <c>data</c>, with another content.</summary>
    public MapEntry ToData(Node content) =>
        new(Key, KeySpan, IsEncoded ? content : new EmbeddedNode(EmbeddedFormat.Base64, content, content.Span, content.Provenance));
}
