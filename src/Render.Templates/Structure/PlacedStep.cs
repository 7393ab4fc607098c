// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;
using Render.Templates.Steps;

namespace Render.Templates.Structure;

/// <summary>A step, or the plan of a block, with its place among the lines of a body.</summary>
/// <param name="step">The step; null for a block, which becomes one later.</param>
/// <param name="block">The block; null for a step.</param>
/// <param name="span">The statement that it comes from.</param>
/// <param name="line">Its line.</param>
/// <param name="shape">What it holds.</param>
internal sealed class PlacedStep(Step? step, PlannedBlock? block, SourceSpan span, int line, BodyShape shape)
{
    /// <summary>The step.</summary>
    public Step Step { get; set; } = step ?? SequenceStep.Empty;

    /// <summary>The block that the step is made of; null for a step that is none.</summary>
    public PlannedBlock? Block { get; } = block;

    /// <summary>The statement that it comes from.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Its line.</summary>
    public int Line { get; } = line;

    /// <summary>What it holds.</summary>
    public BodyShape Shape { get; } = shape;
}
