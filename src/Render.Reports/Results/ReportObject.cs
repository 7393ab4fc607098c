// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>An object or a file, and what happens to it.</summary>
/// <param name="Name">Kind, namespace and name, or the path of a file.</param>
/// <param name="Verdict">One of <see cref="ReportVerdicts"/>.</param>
public sealed record ReportObject(string Name, string Verdict)
{
    /// <summary>The provider, application or component that it belongs to; null when nothing says.</summary>
    public string? Instance { get; init; }

    /// <summary>When it is applied; null when nothing says.</summary>
    public string? Step { get; init; }

    /// <summary>Why the verdict is what it is; null when it says all.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it was rendered; null when nothing says.</summary>
    public ReportPlace? Place { get; init; }

    /// <summary>Number of differences that an ignore rule hides.</summary>
    public int Ignored { get; init; }

    /// <summary>The structural difference, line by line, secrets masked.</summary>
    public ImmutableArray<ReportLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];
}
