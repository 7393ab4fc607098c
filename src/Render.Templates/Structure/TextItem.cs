// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>One part of a text with code in it: a stretch of text, or a statement.</summary>
/// <param name="Text">The text; null for a statement.</param>
/// <param name="Statement">The statement; null for text.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record TextItem(string? Text, Statement? Statement, SourceSpan Span)
{
    /// <summary>A statement.</summary>
    public TextItem(Statement statement)
        : this(null, statement, statement.Span)
    {
    }

    /// <summary>The block that the statement opens, goes on with or ends.</summary>
    public Block? Block { get; init; }

    /// <summary>The white space before a value that stands first in its line: the value's further lines get it too.</summary>
    public string Indent { get; init; } = string.Empty;
}
