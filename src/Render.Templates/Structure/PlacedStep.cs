// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>A step with its place among the lines of a body.</summary>
/// <param name="Step">The step.</param>
/// <param name="Span">The statement that it comes from.</param>
/// <param name="Line">Its line.</param>
/// <param name="Shape">What it holds.</param>
internal sealed record PlacedStep(Step Step, SourceSpan Span, int Line, BodyShape Shape);
