// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Diff.Live;
using Render.IO.Git;
using Render.IO.Writing;
using Render.Output;
using Render.Output.Git;
using Render.Pipeline.Seal;
using Render.Pipeline.Select;

namespace Render.Pipeline.Commit;

/// <summary>
/// <c>commit</c>: renders, asks the clusters, checks the policy, and puts the result as one commit on the branch of the output
/// repository, however many others push to it at the same time.
/// </summary>
/// <param name="pipeline">The stages up to Validate; reads every file once, so that the live diff sees the same tree.</param>
/// <param name="ports">Sources of secrets and the clock. The output folder is replaced by the repository's work tree.</param>
/// <param name="git">Git in the folder that relative paths start from.</param>
/// <param name="live">Compares what is rendered with the clusters; of the environments, those alone that are named, or all for null.</param>
public sealed class CommitUseCase(
    RenderPipeline pipeline, RenderPorts ports, GitProgram git, Func<ImmutableHashSet<string>?, CancellationToken, Task<DiffReport>> live)
{
    private static readonly ImmutableArray<string> InputFolders = ["environments", "templates", "schemas", "policy.yaml"];

    /// <summary>Runs it. Only cancellation throws.</summary>
    public async Task<CommitOutcome> RunAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        if (request.Render.ChangedSince is null)
            return await RunAsync(request, repository: null, findings, cancellationToken);

        // What a change can affect is said by the records of the output, so that is needed first.
        var opened = await OutputRepository.OpenAsync(git, request.Target, request.Branch, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var repository))
            return Stopped(await pipeline.RunAsync(request.Render with { Only = [] }, cancellationToken), findings, null);

        using (repository)
        {
            var since = request.Render.ChangedSince == LastSource.Trailer ? await new LastSource(repository.Git, git.In(ports.Root)).FindAsync(cancellationToken) : request.Render.ChangedSince;
            var narrowed = await new AffectedEnvironments(In(repository, request)).NarrowAsync(request.Render with { ChangedSince = since }, cancellationToken);
            findings.AddRange(narrowed.Diagnostics);
            var outcome = await RunAsync(request with { Render = narrowed.Value ?? request.Render with { Only = [] } }, repository, findings, cancellationToken);
            return outcome with { Since = since };
        }
    }

    private async Task<CommitOutcome> RunAsync(CommitRequest request, OutputRepository? repository, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var run = await pipeline.RunAsync(request.Render, cancellationToken);
        findings.AddRange(run.Diagnostics);
        if (findings.HasErrors || !run.Selection.Unknown.IsEmpty)
            return Stopped(run, findings, null);

        var rules = new CommitRules(request, run);
        var report = request.WithoutLive is null ? await live(request.Render.Only, cancellationToken) : null;
        if (report is not null)
        {
            findings.AddRange(report.Diagnostics.Concat(report.Clusters.SelectMany(cluster => cluster.AllDiagnostics)).Except(run.Diagnostics));
            findings.AddRange(rules.CheckLive(report));
        }

        if (findings.HasErrors)
            return Stopped(run, findings, report);

        if (repository is not null)
            return await CommitAsync(run, request, repository, rules, report, findings, cancellationToken);

        var opened = await OutputRepository.OpenAsync(git, request.Target, request.Branch, cancellationToken);
        findings.AddRange(opened.Diagnostics);
        if (!opened.IsSuccess(out var own))
            return Stopped(run, findings, report);

        using (own)
            return await CommitAsync(run, request, own, rules, report, findings, cancellationToken);
    }

    private RenderPorts In(OutputRepository repository, CommitRequest request) =>
        ports with { Output = new OutputFolder(repository.Git.Folder, ShownUrl.In(request.Target), ports.Time, new DiskFileOperations()) };

    private async Task<CommitOutcome> CommitAsync(
        RunOutcome run, CommitRequest request, OutputRepository repository, CommitRules rules, DiffReport? report, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var here = In(repository, request);
        if (here.Output.HasJournal)
            findings.Add(OutputErrors.JournalStands(SourceSpan.OfFile(ShownUrl.In(request.Target))));

        var outcomes = findings.HasErrors ? [] : await new RunSealer(here).RunAsync(run, request.Render, findings, cancellationToken);
        if (!request.Render.AllowPlainSecrets)
            findings.AddRange(PlainSecrets(outcomes));

        if (findings.HasErrors)
            return Stopped(run, findings, report);

        var source = await SourceRevision.OfAsync(git.In(ports.Root), InputFolders, cancellationToken);
        var message = new CommitMessage(ports.ToolVersion, source, request, report);
        var attempts = new CommitAttempts(here, repository, rules, message, findings);
        var done = await attempts.RunAsync(run, outcomes, request.Render.AllowDeletions, report, cancellationToken);
        return new CommitOutcome(run, done.State, findings.ToSorted()) { Plans = done.Plans, Live = report, Revision = done.Revision, Branch = repository.Branch };
    }

    private static IEnumerable<Diagnostic> PlainSecrets(IEnumerable<SealedOutcome> outcomes) => outcomes
        .Select(outcome => (outcome.Outcome.Name, Count: outcome.Tree?.Files.Count(file => file.IsPrivate) ?? 0))
        .Where(environment => environment.Count > 0)
        .Select(environment => CommitErrors.PlainSecrets(environment.Name, environment.Count));

    private static CommitOutcome Stopped(RunOutcome run, DiagnosticBag findings, DiffReport? report) =>
        new(run, CommitState.Stopped, findings.ToSorted()) { Live = report };
}
