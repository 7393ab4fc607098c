// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>A change that heads the report, since who makes it may want a reviewer not to see it.</summary>
/// <param name="Kind">What changes, such as <c>issuer</c> or <c>recipients</c>.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Text">What changes, in one line.</param>
/// <param name="Environment">The environment; null for the whole repository.</param>
public sealed record ReportHighlight(string Kind, string File, string Text, string? Environment = null);
