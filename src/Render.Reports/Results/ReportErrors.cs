// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Reports.Results;

/// <summary>Findings about reports that are read again. RND7201 to RND7249.</summary>
public static class ReportErrors
{
    /// <summary>A file that was named as a report cannot be read, or is none.</summary>
    public static Diagnostic NotAReport(string file, string problem) =>
        new("RND7201", Severity.Error, SourceSpan.OfFile(file), $"This is not a report of Render: {problem}.")
        {
            Hint = "Name files that were written with --report=json=FILE by this version.",
        };

    /// <summary>Two reports hold the same environment.</summary>
    public static Diagnostic EnvironmentTwice(string environment) =>
        new("RND7202", Severity.Error, SourceSpan.None, $"More than one report holds the environment '{environment}'.")
        {
            Hint = "Put the reports of one plan together, each shard once.",
        };
}
