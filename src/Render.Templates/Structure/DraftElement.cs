// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Parsing;
using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>One element of a body before YAML is parsed: a line, a block, or a step between lines.</summary>
/// <param name="Line">Its line in the template, from 1.</param>
internal abstract record DraftElement(int Line);

/// <summary>A line of YAML.</summary>
/// <param name="Line">Its line in the template.</param>
/// <param name="Text">What the parser is to see.</param>
/// <param name="Kind">What it begins with.</param>
/// <param name="Indent">Its indent.</param>
internal sealed record DraftLine(int Line, string Text, LineKind Kind, int Indent) : DraftElement(Line);

/// <summary>A step that writes no text: an assignment, a jump, an include.</summary>
/// <param name="Line">Its line in the template.</param>
/// <param name="Step">The step.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Indent">Its own indent.</param>
/// <param name="Writes">True for an include, which writes what it renders.</param>
internal sealed record DraftStep(int Line, Step Step, SourceSpan Span, int Indent, bool Writes) : DraftElement(Line);

/// <summary>A block whose statements stand on lines of their own.</summary>
/// <param name="Line">The line that opens it.</param>
/// <param name="Block">The block.</param>
/// <param name="Sections">Its sections: each statement that opens one, and what follows it.</param>
internal sealed record DraftBlock(int Line, Block Block, List<KeyValuePair<Statement, DraftBody>> Sections) : DraftElement(Line);

/// <summary>What stands between two statements of a block, or in the whole page.</summary>
internal sealed class DraftBody
{
    /// <summary>The elements in order.</summary>
    public List<DraftElement> Elements { get; } = [];
}
