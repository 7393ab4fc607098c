// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>A part of a body: one of these.</summary>
/// <param name="Step">A step that needs no place in YAML.</param>
/// <param name="Block">A block that needs none.</param>
/// <param name="Content">The lines, with what stands between them.</param>
internal readonly record struct PlannedPart(Step? Step, PlannedBlock? Block = null, PlannedContent? Content = null);
