// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>A sequence as written.</summary>
/// <param name="Span">Where the node stands.</param>
/// <param name="Tag">The tag as written.</param>
/// <param name="Anchor">The anchor's name.</param>
/// <param name="Items">The items in order.</param>
/// <param name="IsFlow">True for <c>[]</c>.</param>
public sealed record YamlListSyntax(SourceSpan Span, string? Tag, string? Anchor, ImmutableArray<YamlSyntaxNode> Items, bool IsFlow)
    : YamlSyntaxNode(Span, Tag, Anchor);
