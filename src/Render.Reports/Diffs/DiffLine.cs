// SPDX-License-Identifier: MIT

namespace Render.Reports.Diffs;

/// <summary>One line of a printed difference.</summary>
/// <param name="Sign"><c>+</c> new, <c>-</c> gone, <c>~</c> changed, <c>?</c> not compared, a blank for what surrounds it.</param>
/// <param name="Text">The line, free of control characters.</param>
internal readonly record struct DiffLine(char Sign, string Text);
