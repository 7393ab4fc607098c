// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml;

/// <summary>All documents of one text as typed trees.</summary>
/// <param name="Source">The text that the spans point into.</param>
/// <param name="Documents">The roots in order. A document that holds nothing (two <c>---</c> in a row) is a null.</param>
public sealed record YamlStream(SourceText Source, ImmutableArray<Node> Documents);
