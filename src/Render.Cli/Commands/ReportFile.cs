// SPDX-License-Identifier: MIT

namespace Render.Cli.Commands;

/// <summary>A report that goes to a file.</summary>
/// <param name="Face">In which face.</param>
/// <param name="Path">As given, from the working directory.</param>
public sealed record ReportFile(ReportFormat Face, string Path);
