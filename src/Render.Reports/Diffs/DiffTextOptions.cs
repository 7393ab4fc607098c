// SPDX-License-Identifier: MIT

namespace Render.Reports.Diffs;

/// <summary>How a diff is printed in a terminal.</summary>
/// <param name="Colour">True for ANSI colours.</param>
/// <param name="Summary">True for the table alone.</param>
public sealed record DiffTextOptions(bool Colour, bool Summary);
