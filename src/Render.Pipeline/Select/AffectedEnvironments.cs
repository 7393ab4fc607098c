// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.IO.Git;
using Render.IO.Inputs;
using Render.Output.Git;
using Render.Output.Layout;
using Render.Output.Ownership;
using Render.Pipeline.Policies;

namespace Render.Pipeline.Select;

/// <summary>
/// Finds the environments that a change can affect, by what each of them read when its output was written: specs, bases, templates,
/// schemas, certificates, listings of folders, and the tool itself. One without a record is affected by everything.
/// </summary>
/// <param name="ports">The repository and its output folder.</param>
public sealed class AffectedEnvironments(RenderPorts ports)
{
    private const string Schemas = "schemas";

    /// <summary>What a run can read besides certificates, which lie below the specs.</summary>
    private static readonly ImmutableArray<string> InputFolders = ["environments", "templates", Schemas, PolicyReader.File.Value];

    /// <summary>Narrows a request to what the changes since its revision can affect; as it is when it names no revision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<StageResult<RenderRequest>> NarrowAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        if (request.ChangedSince is not { } revision)
            return StageResult.Of(request);

        var git = new GitProgram(ports.Processes, ports.Variables, ports.Root);
        if (await RevisionChanges.ReadAsync(git, revision, InputFolders, cancellationToken) is not { } changes)
            return StageResult.Fail<RenderRequest>(CommitErrors.NoRevision(revision, await git.IsThereAsync(cancellationToken)));

        // Which schema holds for a kind depends on which there are, and that is looked up once for all environments.
        // What the policy forbids is forbidden for all of them.
        if (changes.Folders.Contains(Schemas) || changes.Paths.Contains(PolicyReader.File.Value))
            return StageResult.Of(request);

        var selection = await new EnvironmentSelector(ports.Inputs).SelectAsync(request.Environments, new ReadRecorder(), cancellationToken);
        var affected = new ConcurrentBag<string>();
        Parallel.ForEach(selection.Names, new ParallelOptions { CancellationToken = cancellationToken }, name =>
        {
            if (IsAffected(name, changes))
                affected.Add(name);
        });
        return StageResult.Of(request with { Only = [.. affected] });
    }

    private bool IsAffected(string environment, RevisionChanges changes) =>
        ports.Output.Files.Read(OutputLayout.Record(environment), OwnershipReader.MaxBytes) is not { } record
        || RecordedInputs.AreAffected(record, ports.ToolVersion, changes);
}
