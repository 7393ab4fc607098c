// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.IO.Git;
using Render.IO.Inputs;

namespace Render.Pipeline.Diff;

/// <summary>Renders environments as another revision of the repository has them, in memory: its specs, its templates, its schemas.</summary>
/// <param name="ports">The repository, and what starts git.</param>
public sealed class RevisionRenderer(DiffPorts ports)
{
    private static readonly string[] Folders = ["environments", "templates", "schemas"];

    /// <summary>Renders those of the environments that the revision has; all of them when none is named.</summary>
    /// <returns>The revision; a finding when git does not know it.</returns>
    public async Task<StageResult<RenderedRevision>> RunAsync(string revision, ImmutableArray<string> environments, CancellationToken cancellationToken)
    {
        var (tree, problem) = await new GitTreeReader(ports.Run.Processes, ports.Run.Variables).ReadAsync(ports.Run.Root, revision, Folders, cancellationToken);
        if (tree is null)
            return StageResult.Fail<RenderedRevision>(DiffErrors.NoRevision(revision, problem ?? "git says nothing"));

        IInputTree inputs = ports.Run.Inputs is LayeredInputTree layered ? layered.Under(tree) : tree;
        var run = await new RenderPipeline(inputs, ports.Run.Time).RunAsync(new RenderRequest(environments), cancellationToken);
        var stage = new DesiredStateStage(ports.Run with { Inputs = inputs }, run);
        var states = await Task.WhenAll(run.Environments.Select(environment => StateAsync(stage, environment, cancellationToken)));
        return StageResult.Of(new RenderedRevision(revision, states.ToImmutableDictionary(state => state.Name, state => state.Result, StringComparer.Ordinal)));
    }

    private static async Task<(string Name, StageResult<DesiredState> Result)> StateAsync(
        DesiredStateStage stage, EnvironmentOutcome environment, CancellationToken cancellationToken) =>
        (environment.Name, environment.HasErrors
            ? new StageResult<DesiredState>(null, environment.Diagnostics)
            : await stage.RunAsync(environment, cancellationToken));
}
