// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>What one alternative says about a value, and how near it was to being the one that is meant.</summary>
/// <param name="Report">Its violations.</param>
/// <param name="Relevance">0 when the value itself is of another kind, 1 when a key says that another alternative is meant, 2 otherwise.</param>
/// <param name="Depth">How far down the first thing went wrong.</param>
internal sealed record BranchFailure(Report Report, int Relevance, int Depth)
{
    /// <summary>False when the value is of another kind altogether.</summary>
    public bool IsRelevant => Relevance > 0;

    /// <summary>Higher is nearer: the right kind, then the deepest failure, then the fewest failures.</summary>
    public (int Relevance, int Depth, int Fewness) Rank => (Relevance, Depth, -Report.Violations.Count);

    /// <summary>Asks one alternative.</summary>
    public static BranchFailure Of(CompiledSchema branch, Place place, Evaluation run)
    {
        var report = new Report();
        branch.Explain(place, run, report);
        var own = place.Path.Length;
        var relevance = report.Violations.Select(violation => RelevanceOf(violation, own)).DefaultIfEmpty(0).Min();
        return new BranchFailure(report, relevance, report.Violations.Select(violation => violation.Path.Length).DefaultIfEmpty(0).Max());
    }

    private static int RelevanceOf(SchemaViolation violation, int own) => (violation.Path.Length - own, violation.Keyword) switch
    {
        (0, "type" or "enum" or "const" or "false") => 0,
        (1, "enum" or "const") => 1,
        _ => 2,
    };
}
