// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>A scalar with its decoded text and its style.</summary>
/// <param name="Span">Where the node stands.</param>
/// <param name="Tag">The tag as written.</param>
/// <param name="Anchor">The anchor's name.</param>
/// <param name="Text">The text after unescaping, folding and chomping.</param>
/// <param name="Style">How it was written.</param>
/// <param name="TextSpan">Where the text itself stands, without tag and anchor, quotes and block header included.</param>
public sealed record YamlScalarSyntax(SourceSpan Span, string? Tag, string? Anchor, string Text, YamlScalarStyle Style, SourceSpan TextSpan)
    : YamlSyntaxNode(Span, Tag, Anchor);
