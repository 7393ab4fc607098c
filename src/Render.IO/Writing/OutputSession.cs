// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>The right to change an output folder, held until it is disposed.</summary>
public sealed class OutputSession : IDisposable
{
    private readonly OutputPlaces _places;
    private readonly IFileOperations _operations;
    private readonly IDisposable _lock;

    internal OutputSession(OutputPlaces places, IFileOperations operations, IDisposable @lock)
    {
        _places = places;
        _operations = operations;
        _lock = @lock;
        Files = new OutputFiles(places);
    }

    /// <summary>What stands in the folder.</summary>
    public OutputFiles Files { get; }

    /// <summary>Makes a change, all or nothing. An empty one touches nothing.</summary>
    /// <returns>No findings when the change is in place; otherwise what stood in the way, and in which state the folder is.</returns>
    public ImmutableArray<Diagnostic> Apply(OutputChange change, CancellationToken cancellationToken)
    {
        if (change.IsEmpty)
            return [];

        var problems = new OutputPreflight(_places).Check(change);
        if (!problems.IsEmpty)
            return problems;

        var completion = new JournalCompletion(_places, _operations);
        var entries = new List<JournalEntry>();
        if (Stage(change, completion, entries, cancellationToken) is { } refusal)
            return [refusal];

        return completion.Complete(entries, afterwards: false);
    }

    /// <summary>Remembers something for the next run. What cannot be remembered costs that run some time and nothing else.</summary>
    public void WriteSettled(ReadOnlyMemory<byte> bytes) => new FileReplacement(_operations).Write(_places.Settled, bytes);

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _lock.Dispose();

    private Diagnostic? Stage(OutputChange change, JournalCompletion completion, List<JournalEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            completion.Clear();
            entries.AddRange(change.Removals.Select(removal => new JournalEntry(IsRemoval: true, removal.Path, removal.Seen, string.Empty)));
            entries.AddRange(StageFiles(change, cancellationToken));
            _operations.WriteNew(_places.NewJournal, JournalText.Format(entries), isPrivate: true);
            _operations.Flush([_places.NewJournal]);
            cancellationToken.ThrowIfCancellationRequested();
            _operations.Move(_places.NewJournal, _places.Journal);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ClearStaged(completion);
            return OutputWriteErrors.WriteRefused(SourceSpan.OfFile(_places.Shown(RepoPath.Root)), SystemReason.Of(e));
        }
        catch (OperationCanceledException)
        {
            completion.Clear();
            throw;
        }
    }

    /// <summary>A disk that had no room for a change shall not keep a part of it. What cannot be cleared now, the next command clears.</summary>
    private void ClearStaged(JournalCompletion completion)
    {
        try
        {
            if (!File.Exists(_places.Journal))
                completion.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why the change was refused is what has to be told.
        }
    }

    private List<JournalEntry> StageFiles(OutputChange change, CancellationToken cancellationToken)
    {
        _operations.CreateFolder(_places.Staged, isPrivate: true);
        var entries = new List<JournalEntry>();
        foreach (var write in change.Writes.Concat(change.Records))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = entries.Count.ToString(CultureInfo.InvariantCulture);
            _operations.WriteNew(Path.Combine(_places.Staged, name), write.Bytes, write.IsPrivate);
            entries.Add(new JournalEntry(IsRemoval: false, write.Path, Digest.Of(write.Bytes.Span), name));
        }

        if (entries.Count > 0)
            _operations.Flush([.. entries.Select(entry => Path.Combine(_places.Staged, entry.Staged))]);

        return entries;
    }
}
