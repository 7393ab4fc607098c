// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>All documents of one text, as written.</summary>
/// <param name="Source">The text that the spans point into.</param>
/// <param name="Documents">The root of each document, in order. An empty document has an empty plain scalar; a text of nothing but comments has no document.</param>
public sealed record YamlSyntaxStream(SourceText Source, ImmutableArray<YamlSyntaxNode> Documents);
