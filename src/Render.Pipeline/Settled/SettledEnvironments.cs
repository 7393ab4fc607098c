// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.IO.Writing;
using Render.Output.Layout;
using Render.Output.Ownership;
using Render.Output.Planning;
using Render.Pipeline.Seal;
using StoreKind = Render.Secrets.Stores.SecretStoreKind;

namespace Render.Pipeline.Settled;

/// <summary>
/// Finds the environments of a run that the last run settled and nobody has touched since, by the digests of what they were made from
/// and of what stands there. Only those can be settled whose secrets nobody has to look up, and that had not one finding.
/// </summary>
/// <param name="ports">The repository, its output folder, the clock.</param>
public sealed class SettledEnvironments(RenderPorts ports)
{
    private readonly CachedInputTree _inputs = new(ports.Inputs);
    private DateTimeOffset? _began;
    private SettledState? _read;
    private SettledState? _state;

    /// <summary>The environments that need not be rendered; empty for a tool that cannot tell one build of itself from another.</summary>
    /// <param name="names">The environments of the run.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<ImmutableDictionary<string, SettledEnvironment>> FindAsync(ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        if (ports.ToolBuild is null)
            return ImmutableDictionary<string, SettledEnvironment>.Empty;

        var began = ports.Time.GetUtcNow();
        _began = began;
        _read = ports.Output.ReadSettled() is { } bytes ? SettledState.Parse(bytes) : null;

        // The digest reads all that is shared. A run that cannot leave anything out begins without it.
        if (_read is null || !names.Any(_read.Records.ContainsKey))
            return ImmutableDictionary<string, SettledEnvironment>.Empty;

        var state = await StateAsync(ports.Inputs, began, cancellationToken);
        _state = state;
        var known = names.Where(state.Records.ContainsKey).ToList();
        var found = new ConcurrentBag<SettledEnvironment>();
        await Parallel.ForEachAsync(known, cancellationToken, async (name, token) =>
        {
            if (await FindAsync(name, state.Records[name], token) is { } settled)
                found.Add(settled);
        });
        return found.ToImmutableDictionary(settled => settled.Plan.Environment, StringComparer.Ordinal);
    }

    /// <summary>Remembers what this run has settled, and what it left as it was.</summary>
    /// <param name="session">The right to write.</param>
    /// <param name="run">The run. A digest made only now is one of what this run has read, whatever stands there by now.</param>
    /// <param name="settled">What <see cref="FindAsync(ImmutableArray{string}, CancellationToken)"/> found.</param>
    /// <param name="outcomes">What was rendered.</param>
    /// <param name="plans">What was written.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task RememberAsync(
        OutputSession session,
        RunOutcome run,
        ImmutableDictionary<string, SettledEnvironment> settled,
        IReadOnlyCollection<SealedOutcome> outcomes,
        IEnumerable<OutputPlan> plans,
        CancellationToken cancellationToken)
    {
        if (_began is not { } began || (_read is not { Records.IsEmpty: false } && !outcomes.Any(IsSettled)))
            return;

        var before = _state ?? await StateAsync(run.Inputs, began, cancellationToken);
        var records = plans.ToDictionary(plan => plan.Environment, plan => plan.Record.Content?.Digest, StringComparer.Ordinal);
        var after = before.Records.RemoveRange(records.Keys).RemoveRange(before.Records.Keys.Except(run.Selection.Available, StringComparer.Ordinal))
            .SetItems(settled.Values.Select(one => KeyValuePair.Create(one.Plan.Environment, one.Record)))
            .SetItems(outcomes.Where(IsSettled).SelectMany(one => records.GetValueOrDefault(one.Outcome.Name) is { } digest
                ? [KeyValuePair.Create(one.Outcome.Name, digest)]
                : Array.Empty<KeyValuePair<string, Digest>>()));
        if (!after.SequenceEqual(before.Records))
            session.WriteSettled((before with { Records = after }).Format());
    }

    /// <summary>What was read, if it holds for this tool, these inputs and this day.</summary>
    private async Task<SettledState> StateAsync(IInputTree inputs, DateTimeOffset began, CancellationToken cancellationToken)
    {
        var build = ports.ToolBuild?.Invoke() ?? string.Empty;
        var key = await new SharedInputs(inputs).DigestAsync(build, began, cancellationToken);
        return _read is { } read && read.Key == key ? read : SettledState.Empty(key);
    }

    private static bool IsSettled(SealedOutcome sealedOutcome) =>
        sealedOutcome is { Tree.Waiting.IsEmpty: true, Diagnostics.IsEmpty: true, Outcome: { Diagnostics.IsEmpty: true, Expanded: { } expanded } }
        && expanded.Linked.Spec is { OnRequest: false } spec && SealSettings.StoreOf(spec) == StoreKind.External;

    private async ValueTask<SettledEnvironment?> FindAsync(string environment, Digest expected, CancellationToken cancellationToken)
    {
        var path = OutputLayout.Record(environment);
        if (ports.Output.Files.Read(path, OwnershipReader.MaxBytes) is not { } bytes || Digest.Of(bytes) != expected
            || OwnershipReader.Read(path.Value, bytes, environment).Value is not { } record || record.ToolVersion != ports.ToolVersion)
        {
            return null;
        }

        foreach (var input in record.Inputs.Where(input => !SharedInputs.Cover(input.Path)))
        {
            if (!await IsSameAsync(input, cancellationToken))
                return null;
        }

        var folder = OutputLayout.Environment(environment);
        var view = ports.Output.Files.View();
        var files = record.Files.Select(file => Planned(view, folder.Join(file.Path.Value), file)).ToList();
        return files.Contains(null) ? null : new SettledEnvironment(
            new OutputPlan(environment, [.. files.OfType<PlannedFile>()], new PlannedFile(path, PlannedChange.Unchanged, null, expected)),
            [.. record.Inputs.Where(input => input.Kind == ReadKind.File).Select(input => input.Path)],
            expected);
    }

    private async ValueTask<bool> IsSameAsync(ReadRecord input, CancellationToken cancellationToken)
    {
        if (input.Kind == ReadKind.Folder)
            return false;

        var now = new ReadRecorder();
        await _inputs.ReadAsync(input.Path, DocumentBudget.Source.MaxBytes, now, cancellationToken);
        return now.ToSorted() is [var read] && read == input;
    }

    /// <summary>A file that stands there as it was written; null for one that does not.</summary>
    private static PlannedFile? Planned(OutputView view, RepoPath path, OwnedFile file) =>
        view.Look(path) is { Kind: OutputFileKind.File } state && state.Digest == file.Digest && (state.IsPrivate || !file.IsPrivate)
            ? new PlannedFile(path, PlannedChange.Unchanged, null, state.Digest)
            : null;
}
