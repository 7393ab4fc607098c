// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Diff.Live;
using Render.Identity.Policy;
using Render.Kubernetes;
using Render.Kubernetes.Kubeconfig;

namespace Render.Pipeline.Diff;

/// <summary>
/// <c>diff</c>: renders in memory and compares with the clusters, or with another revision. An environment that does not render and a
/// cluster that cannot be asked keep none of the others from being compared.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">What is outside.</param>
public sealed class DiffUseCase(RenderPipeline pipeline, DiffPorts ports)
{
    /// <summary>Runs the diff. Only cancellation throws.</summary>
    public async Task<DiffOutcome> RunAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(new RenderRequest(request.Environments) { Only = request.Only }, cancellationToken);
        if (!run.Selection.Unknown.IsEmpty)
            return new DiffOutcome(run, new DiffReport([], []));

        var findings = new DiagnosticBag();
        findings.AddRange(run.Diagnostics);
        var states = await StatesAsync(run, findings, cancellationToken);
        var contexts = ContextOverrides.Parse(request.Contexts, ClustersOf(run));
        if (!contexts.IsSuccess(out var overrides))
            return new DiffOutcome(run, new DiffReport([], contexts.Diagnostics)) { IsUsageError = true };

        var other = await RevisionAsync(request, findings, cancellationToken);
        if (other is null && (request.Against ?? request.Base) is not null)
            return new DiffOutcome(run, new DiffReport([], findings.ToSorted()));

        var reports = other is not null && request.Against is not null
            ? await new RenderedReports(new SecretValues(ports.Run)).CompareAsync(run, states, other, cancellationToken)
            : await LiveAsync(states, run.Policy.Secrets, other, overrides, request, cancellationToken);
        findings.AddRange(reports.SelectMany(report => report.Diagnostics));
        return new DiffOutcome(run, new DiffReport([.. reports.SelectMany(report => report.Clusters)], findings.ToSorted())
        {
            Files = [.. reports.SelectMany(report => report.Files)],
        });
    }

    private async Task<ImmutableArray<DesiredState>> StatesAsync(RunOutcome run, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var stage = new DesiredStateStage(ports.Run, run);
        var results = await Task.WhenAll(run.Environments.Where(environment => !environment.HasErrors).Select(environment => stage.RunAsync(environment, cancellationToken)));
        findings.AddRange(results.SelectMany(result => result.Diagnostics));
        return [.. results.Select(result => result.IsSuccess(out var state) ? state : null).OfType<DesiredState>()];
    }

    private static string[] ClustersOf(RunOutcome run) =>
        [.. run.Environments.SelectMany(environment => environment.Expanded?.Linked.Spec.Clusters.Names ?? []).Distinct(StringComparer.Ordinal)];

    private async Task<RenderedRevision?> RevisionAsync(DiffRequest request, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if ((request.Against ?? request.Base) is not { } revision)
            return null;

        var rendered = await new RevisionRenderer(ports).RunAsync(revision, request.Environments, cancellationToken);
        findings.AddRange(rendered.Diagnostics);
        return rendered.Value;
    }

    private async Task<DiffReport[]> LiveAsync(
        ImmutableArray<DesiredState> states, SecretsPolicySpec policy, RenderedRevision? @base, ContextOverrides contexts, DiffRequest request, CancellationToken cancellationToken)
    {
        var options = new ConnectorOptions { Contexts = contexts, Exec = request.Exec, Limits = request.Limits, Handler = ports.Handler };
        using var connector = new ClusterConnector(ports.Host, ports.Files, ports.Run.Processes, ports.Run.Time, ports.Run.Redactor, options);
        var differ = new EnvironmentDiffer(ports, connector, request, policy);
        return IgnoredEverywhere.Of(await Task.WhenAll(states.Select(state => LiveAsync(differ, state, @base, cancellationToken))), states);
    }

    private static async Task<DiffReport> LiveAsync(EnvironmentDiffer differ, DesiredState state, RenderedRevision? revision, CancellationToken cancellationToken)
    {
        var name = state.Environment.Name;
        if (revision is null || !revision.Environments.TryGetValue(name, out var rendered))
            return await differ.RunAsync(state, revision is null ? null : state with { Manifests = [] }, cancellationToken);

        var renders = rendered.IsSuccess(out var @base);
        var report = await differ.RunAsync(state, @base, cancellationToken);
        return renders
            ? report
            : report with { Diagnostics = report.Diagnostics.Add(DiffErrors.BaseNotRendered(name, revision.Revision, rendered.Diagnostics.First(finding => finding.Severity == Severity.Error))) };
    }
}
