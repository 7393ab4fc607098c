// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>One finding.</summary>
/// <param name="Code"><c>RND</c> and four digits.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">What was found, one line.</param>
public sealed record ReportFinding(string Code, string Severity, string Message)
{
    /// <summary>The heaviest severity.</summary>
    public const string Error = "error";

    /// <summary>The middle severity.</summary>
    public const string Warning = "warning";

    /// <summary>The lightest severity.</summary>
    public const string Note = "note";

    /// <summary>Where the user has to look; null for no place.</summary>
    public ReportPlace? Place { get; init; }

    /// <summary>The environment; null for the whole repository.</summary>
    public string? Environment { get; init; }

    /// <summary>What to do about it; null when the message says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Further places, each with what stands there.</summary>
    public ImmutableArray<ReportRelated> Related { get; init => field = value.IsDefault ? [] : value; } = [];
}
