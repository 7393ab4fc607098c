// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Nodes;

/// <summary>What the style of a scalar means for the text in it.</summary>
/// <param name="IsPlain">True without quotes: white space at the ends goes, the author's words are typed.</param>
/// <param name="IsTagged">True when a tag decides the type.</param>
/// <param name="Chomping">The rule for line breaks at the end; null when the style has none.</param>
internal readonly record struct TextShape(bool IsPlain, bool IsTagged, Chomping? Chomping);
