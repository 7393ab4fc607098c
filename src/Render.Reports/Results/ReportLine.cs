// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>One line of a structural difference.</summary>
/// <param name="Sign"><c>+</c> new, <c>-</c> gone, <c>~</c> changed, <c>?</c> not compared, <c>!</c> conflict, a blank for what surrounds it.</param>
/// <param name="Text">The line, free of control characters.</param>
public sealed record ReportLine(string Sign, string Text);
