// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Diff.Files;
using Render.Diff.Live;
using Render.Output.Planning;
using Render.Pipeline;
using Render.Pipeline.Verify;

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

    /// <summary>The report of a command that compares files with what it would write.</summary>
    public ReportDocument Of(string command, VerifyOutcome outcome, int exitCode) =>
        Base(command, outcome.Run, outcome.Diagnostics, exitCode) with { Clusters = [.. outcome.Plans.SelectMany(plan => Compared(plan, outcome.Differences))] };

    private ReportDocument Base(string command, RunOutcome run, IEnumerable<Diagnostic> diagnostics, int exitCode) =>
        new(command, VersionCommand.Current, exitCode)
        {
            Environments = [.. Expanded(run).Select(expanded => _builder.Environment(expanded.Rendered, expanded.Linked.Graph))],
            Findings = _builder.Findings(diagnostics),
        };

    private static IEnumerable<Pipeline.Expand.ExpandedEnvironment> Expanded(RunOutcome run) =>
        run.Environments.Select(environment => environment.Expanded).OfType<Pipeline.Expand.ExpandedEnvironment>();

    private IEnumerable<ReportCluster> Written(OutputPlan plan) => ByCluster(plan.Files)
        .Select(cluster => _builder.Written(plan.Environment, cluster.Key, cluster.Select(file => (file.Path, Verdict(file.File.Change)))));

    private IEnumerable<ReportCluster> Compared(OutputPlan plan, ImmutableArray<FileDifference> differences)
    {
        var different = differences.ToDictionary(difference => difference.File);
        return ByCluster(plan.Files.Append(plan.Record)).Select(cluster => _builder.Compared(plan.Environment, cluster.Key, cluster.Select(file => (file.Path, different.GetValueOrDefault(file.File.Path)))));
    }

    /// <summary>Files by the second step of their paths: the cluster, or those that are no objects, the ownership record among them.</summary>
    private static IEnumerable<IGrouping<string, (string Path, PlannedFile File)>> ByCluster(IEnumerable<PlannedFile> files) => files
        .Select(file => (Parts: file.Path.Value.Split('/', 3), File: file))
        .GroupBy(
            file => file.Parts.Length < 3 || file.Parts[1] == Files ? ReportCluster.FilesName : file.Parts[1],
            file => (file.Parts[^1], file.File),
            StringComparer.Ordinal);

    private static string Verdict(PlannedChange change) => change switch
    {
        PlannedChange.Created => ReportVerdicts.Create,
        PlannedChange.Changed => ReportVerdicts.Change,
        PlannedChange.Removed => ReportVerdicts.Prune,
        _ => ReportVerdicts.Unchanged,
    };
}
