// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Cli;

/// <summary>Findings about the tool itself. RND9001 to RND9099, shared with the pipeline.</summary>
public static class InternalErrors
{
    /// <summary>An exception that nobody expected.</summary>
    public static Diagnostic Bug() =>
        new("RND9001", Severity.Error, SourceSpan.None, "This is a bug in render; nothing of your input is at fault.");
}
