// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>A second place that a finding is about.</summary>
/// <param name="Message">What stands there.</param>
/// <param name="Place">Where; null for no place.</param>
public sealed record ReportRelated(string Message, ReportPlace? Place = null);
