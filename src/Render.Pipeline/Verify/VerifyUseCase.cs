// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Output;
using Render.Output.Planning;
using Render.Output.Verification;
using Render.Pipeline.Seal;
using Render.Pipeline.Select;

namespace Render.Pipeline.Verify;

/// <summary>
/// <c>verify</c>: renders in memory and compares with the output folder. It reads no secret and never seals: what was sealed is
/// compared by everything but its values. It writes nothing, so it completes no interrupted change either, but says that there is one.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">The output folder.</param>
public sealed class VerifyUseCase(RenderPipeline pipeline, RenderPorts ports)
{
    /// <summary>Compares.</summary>
    public async Task<VerifyOutcome> RunAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var narrowed = await new AffectedEnvironments(ports).NarrowAsync(request, cancellationToken);
        findings.AddRange(narrowed.Diagnostics);
        var run = await pipeline.RunAsync(narrowed.Value ?? request with { Only = [] }, cancellationToken);
        findings.AddRange(run.Diagnostics);
        if (ports.Output.HasJournal)
            findings.Add(OutputErrors.JournalStands(SourceSpan.OfFile(ports.Output.Files.Shown(Core.Paths.RepoPath.Root))));

        if (findings.HasErrors || !run.Selection.Unknown.IsEmpty)
            return new VerifyOutcome(run, [], findings.ToSorted());

        var outcomes = await new RunSealer(ports).RunAsync(run, request with { Sealing = SealingProgram.None }, findings, cancellationToken);
        var planned = findings.HasErrors ? [] : Plan(run, outcomes, findings);
        var verifier = new OutputVerifier(ports.Output.Files);
        return new VerifyOutcome(run, findings.HasErrors ? [] : [.. planned.SelectMany(plan => verifier.Compare(plan))], findings.ToSorted())
        {
            Plans = planned,
        };
    }

    private ImmutableArray<OutputPlan> Plan(RunOutcome run, SealedOutcome[] outcomes, DiagnosticBag findings)
    {
        var results = new RunPlanner(ports, allowDeletions: true, ports.Output.Files).Plan(run, outcomes);

        // What was edited or stands in the way shows as a difference; only what cannot be compared at all is an error here.
        findings.AddRange(results.SelectMany(r => r.Diagnostics).Where(d => d.Code is OutputErrors.RecordUnreadableCode or OutputErrors.RecordTooNewCode or OutputErrors.FileUnreadableCode));
        return [.. results.Select(r => r.Value).OfType<OutputPlan>()];
    }
}
