// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>
/// YAML as it was written, before tags and plain scalars get a meaning: what the template compiler works on.
/// The document reader turns it into typed nodes.
/// </summary>
/// <param name="Span">Where the node stands, its tag and anchor included.</param>
/// <param name="Tag">The tag as written, such as <c>!yaml</c> or <c>!!int</c>; null without one.</param>
/// <param name="Anchor">The anchor's name; null without one.</param>
public abstract record YamlSyntaxNode(SourceSpan Span, string? Tag, string? Anchor);
