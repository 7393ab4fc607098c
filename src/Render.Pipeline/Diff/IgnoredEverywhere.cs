// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Diff.Live;
using Render.Kubernetes.Live;

namespace Render.Pipeline.Diff;

/// <summary>
/// A rule of a base file counts for several environments. It is of no use only when it is of no use in each of those that were compared.
/// </summary>
internal static class IgnoredEverywhere
{
    /// <summary>The reports without warnings about rules that hide something elsewhere.</summary>
    /// <param name="reports">One per environment.</param>
    /// <param name="states">The environments, in the same order.</param>
    public static DiffReport[] Of(DiffReport[] reports, ImmutableArray<DesiredState> states)
    {
        var holders = states.SelectMany(RulesOf).CountBy(span => span).ToDictionary();
        var complaints = reports.SelectMany(report => report.Diagnostics).Where(IsUnused).CountBy(finding => finding.Span).ToDictionary();
        return [.. reports.Select(report => report with { Diagnostics = report.Diagnostics.RemoveAll(finding => IsUnused(finding) && complaints[finding.Span] < holders.GetValueOrDefault(finding.Span)) })];
    }

    private static bool IsUnused(Diagnostic finding) => finding.Code == LiveErrors.IgnoreUnusedCode;

    private static IEnumerable<SourceSpan> RulesOf(DesiredState state) =>
        state.Environment.Expanded?.Linked.Spec.Ignore.Select(rule => rule.Source.Span) ?? [];
}
