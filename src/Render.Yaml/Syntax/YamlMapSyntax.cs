// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>A mapping as written: duplicate and merge keys still in place.</summary>
/// <param name="Span">Where the node stands.</param>
/// <param name="Tag">The tag as written.</param>
/// <param name="Anchor">The anchor's name.</param>
/// <param name="Entries">Key and value nodes in order.</param>
/// <param name="IsFlow">True for <c>{}</c>.</param>
public sealed record YamlMapSyntax(
    SourceSpan Span, string? Tag, string? Anchor, ImmutableArray<KeyValuePair<YamlSyntaxNode, YamlSyntaxNode>> Entries, bool IsFlow)
    : YamlSyntaxNode(Span, Tag, Anchor);
