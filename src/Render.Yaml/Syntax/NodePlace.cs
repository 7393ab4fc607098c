// SPDX-License-Identifier: MIT

using Render.Core.Text;
using YamlDotNet.Core;

namespace Render.Yaml.Syntax;

/// <summary>Where a node is about to be read.</summary>
/// <param name="Before">The end of what stands before it: the place of a value that is not written.</param>
/// <param name="Depth">Collections around it.</param>
/// <param name="Indent">Indentation of the block collection around it, from 0; -1 at the root.</param>
/// <param name="IsInFlow">True inside of brackets or braces.</param>
internal readonly record struct NodePlace(SourceSpan Before, int Depth, int Indent, bool IsInFlow)
{
    /// <summary>The place inside of a collection.</summary>
    /// <param name="before">The end of the collection's first indicator.</param>
    /// <param name="content">The mark of its first key or item.</param>
    /// <param name="isFlow">True for brackets and braces.</param>
    public NodePlace Into(SourceSpan before, Mark content, bool isFlow) =>
        new(before, Depth + 1, isFlow ? Indent : (int)content.Column - 1, isFlow || IsInFlow);
}
