// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>A block with the plans of its sections.</summary>
/// <param name="Draft">The block.</param>
/// <param name="Bodies">A plan for each section.</param>
internal sealed record PlannedBlock(DraftBlock Draft, BodyPlan[] Bodies);
