// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Rendering;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>The YAML of a body, to be read and then to be compiled.</summary>
/// <param name="text">What the parser is to see.</param>
/// <param name="kind">What the body holds.</param>
/// <param name="isOneDocument">True when its lines are one document, without markers and directives.</param>
internal sealed class PlannedContent(BodyText text, TreeKind kind, bool isOneDocument)
{
    /// <summary>What the parser is to see.</summary>
    public BodyText Text { get; } = text;

    /// <summary>What the body holds.</summary>
    public TreeKind Kind { get; } = kind;

    /// <summary>True when its lines are one document, without markers and directives.</summary>
    public bool IsOneDocument { get; } = isOneDocument;

    /// <summary>What the parser has read; empty after a finding.</summary>
    public ImmutableArray<YamlSyntaxNode> Documents { get; set; } = [];
}
