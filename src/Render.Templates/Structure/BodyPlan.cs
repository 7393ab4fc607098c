// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>
/// A body before its YAML is read. All bodies of a page are planned first, so that one run of the parser reads all of them: a parser
/// costs more than most bodies.
/// </summary>
internal sealed class BodyPlan
{
    /// <summary>Its parts in order.</summary>
    public List<PlannedPart> Parts { get; } = [];
}
