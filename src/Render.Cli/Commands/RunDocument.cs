// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Diff.Live;
using Render.Output.Planning;
using Render.Pipeline;

namespace Render.Cli.Commands;

/// <summary>Makes the report of a run from what the stages left.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class RunDocument(ITextRedactor redactor)
{
    private const string Files = "files";
    private readonly ReportBuilder _builder = new(redactor);

    /// <summary>The report of a command that renders in memory and compares with nothing.</summary>
    public ReportDocument Of(string command, RunOutcome run, IEnumerable<Diagnostic> diagnostics, int exitCode) =>
        Base(command, run, diagnostics, exitCode) with { Clusters = [.. Expanded(run).SelectMany(expanded => _builder.Rendered(expanded.Rendered))] };

    /// <summary>The report of a command that compares with clusters or with another revision.</summary>
    public ReportDocument Of(string command, RunOutcome run, IEnumerable<Diagnostic> diagnostics, int exitCode, DiffReport diff) =>
        Base(command, run, diagnostics, exitCode) with { Clusters = _builder.Clusters(diff) };

    /// <summary>The report of a command that writes.</summary>
    public ReportDocument Of(string command, RunOutcome run, IEnumerable<Diagnostic> diagnostics, int exitCode, ImmutableArray<OutputPlan> plans) =>
        Base(command, run, diagnostics, exitCode) with { Clusters = [.. plans.SelectMany(Written)] };

    private ReportDocument Base(string command, RunOutcome run, IEnumerable<Diagnostic> diagnostics, int exitCode) =>
        new(command, VersionCommand.Current, exitCode)
        {
            Environments = [.. Expanded(run).Select(expanded => _builder.Environment(expanded.Rendered, expanded.Linked.Graph))],
            Findings = _builder.Findings(diagnostics),
        };

    private static IEnumerable<Pipeline.Expand.ExpandedEnvironment> Expanded(RunOutcome run) =>
        run.Environments.Select(environment => environment.Expanded).OfType<Pipeline.Expand.ExpandedEnvironment>();

    /// <summary>What a plan does, by the second step of the paths: the cluster, or the files that are no objects.</summary>
    private IEnumerable<ReportCluster> Written(OutputPlan plan) => plan.Files
        .Select(file => (Parts: file.Path.Value.Split('/', 3), file.Change))
        .Where(file => file.Parts.Length == 3)
        .GroupBy(file => file.Parts[1], StringComparer.Ordinal)
        .Select(cluster => _builder.Written(
            plan.Environment, cluster.Key == Files ? ReportCluster.FilesName : cluster.Key, cluster.Select(file => (file.Parts[2], Verdict(file.Change)))));

    private static string Verdict(PlannedChange change) => change switch
    {
        PlannedChange.Created => ReportVerdicts.Create,
        PlannedChange.Changed => ReportVerdicts.Change,
        PlannedChange.Removed => ReportVerdicts.Prune,
        _ => ReportVerdicts.Unchanged,
    };
}
