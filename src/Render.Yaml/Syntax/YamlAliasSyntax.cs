// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>An alias, <c>*name</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The anchor that it refers to.</param>
public sealed record YamlAliasSyntax(SourceSpan Span, string Name) : YamlSyntaxNode(Span, null, null);
