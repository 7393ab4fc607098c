// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Cli;

/// <summary>
/// What is printed when an exception escapes: types and stack frames, which the maintainers need, and no exception message,
/// since messages may quote data.
/// </summary>
public static class BugReport
{
    /// <summary>The report, LF at the end of each line.</summary>
    public static string Write(Exception bug)
    {
        var finding = InternalErrors.Bug();
        var text = new StringBuilder($"error {finding.Code}: {finding.Message}\n");
        for (var exception = bug; exception is not null; exception = exception.InnerException)
        {
            text.Append("    ").Append(exception.GetType().FullName).Append('\n');
            foreach (var line in (exception.StackTrace ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                text.Append("      ").Append(line).Append('\n');
        }

        return text.Append($"    help: docs/diagnostics/{finding.Code}.md\n").ToString();
    }
}
