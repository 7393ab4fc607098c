// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Pipeline.Resolve;

namespace Render.Pipeline.Seal;

/// <summary>Seals all environments of a run, in parallel.</summary>
/// <param name="ports">Where values come from, and the folder that holds what was sealed before.</param>
public sealed class RunSealer(RenderPorts ports)
{
    /// <summary>The environments, ready to be written.</summary>
    /// <param name="run">What the stages before made.</param>
    /// <param name="request">Who seals, and which stores may be used.</param>
    /// <param name="findings">Receives what stands in the way.</param>
    /// <param name="cancellationToken">Stops programs.</param>
    public async Task<SealedOutcome[]> RunAsync(RunOutcome run, RenderRequest request, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var programs = ResolveStage.Programs(ports);
        var stage = new SealPipeline(ports, new ResolveStage(ports, programs), new SealSettings(ports, programs, request), run.Kinds, run.Sources);
        var outcomes = new SealedOutcome[run.Environments.Length];
        await EachEnvironment.RunAsync(
            outcomes.Length,
            async (index, token) =>
            {
                request.Progress?.Report(new RunProgress(run.Environments[index].Name, "sealing"));
                outcomes[index] = await stage.RunAsync(run.Environments[index], token);
                request.Progress?.Report(new RunProgress(run.Environments[index].Name, RunProgress.Done));
            },
            cancellationToken);
        findings.AddRange(outcomes.SelectMany(o => o.Diagnostics));
        return outcomes;
    }
}
