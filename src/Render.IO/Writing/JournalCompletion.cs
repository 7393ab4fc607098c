// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Does what a journal says. Every step may have been done before, so it can be repeated from the start at any time.</summary>
internal sealed class JournalCompletion(OutputPlaces places, IFileOperations operations)
{
    /// <summary>Folders that something was placed into: they are there. All that is removed is removed before.</summary>
    private readonly HashSet<RepoPath> _folders = [];

    /// <summary>Completes the journal of an earlier run, or clears away what it staged without one.</summary>
    public ImmutableArray<Diagnostic> Recover()
    {
        if (File.Exists(places.Journal))
            return CompleteEarlier();

        Clear();
        return [];
    }

    /// <summary>Moves the staged files into place and removes the journal.</summary>
    /// <param name="entries">What the journal says.</param>
    /// <param name="afterwards">True when the journal is an earlier run's: files may have changed since.</param>
    public ImmutableArray<Diagnostic> Complete(IReadOnlyCollection<JournalEntry> entries, bool afterwards)
    {
        var current = RepoPath.Root;
        try
        {
            var found = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var entry in entries)
            {
                current = entry.Path;
                var asPlanned = entry.IsRemoval ? Remove(entry) : Place(entry, afterwards);
                if (!asPlanned)
                    found.Add(OutputWriteErrors.ChangedMeanwhile(SourceSpan.OfFile(places.Shown(entry.Path))));
            }

            current = RepoPath.Root;
            operations.Delete(places.Journal);
            Clear();
            if (afterwards)
                found.Add(OutputWriteErrors.JournalCompleted(SourceSpan.OfFile(places.Shown(RepoPath.Root)), entries.Count));

            return found.ToImmutable();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [OutputWriteErrors.WriteInterrupted(SourceSpan.OfFile(places.Shown(current)), SystemReason.Of(e))];
        }
    }

    private ImmutableArray<Diagnostic> CompleteEarlier()
    {
        try
        {
            return JournalText.Parse(File.ReadAllBytes(places.Journal)) is { } entries
                ? Complete(entries, afterwards: true)
                : [OutputWriteErrors.JournalUnreadable(SourceSpan.OfFile(places.Shown(RepoPath.Of(".render/journal"))))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [OutputWriteErrors.WriteInterrupted(SourceSpan.OfFile(places.Shown(RepoPath.Root)), SystemReason.Of(e))];
        }
    }

    /// <summary>Removes what was staged. Only for a folder without a journal.</summary>
    public void Clear()
    {
        if (File.Exists(places.NewJournal))
            operations.Delete(places.NewJournal);

        if (!Directory.Exists(places.Staged))
            return;

        foreach (var file in Directory.EnumerateFiles(places.Staged).Order(StringComparer.Ordinal).ToList())
            operations.Delete(file);

        operations.DeleteFolder(places.Staged);
    }

    private bool Remove(JournalEntry entry)
    {
        var path = places.Of(entry.Path);
        if (OutputFiles.Look(path) is var state && state.Kind is OutputFileKind.File or OutputFileKind.Link)
        {
            if (state.Kind == OutputFileKind.File && state.Digest != entry.Digest)
                return false;

            operations.Delete(path);
        }

        for (var folder = entry.Path.Parent; folder != RepoPath.Root; folder = folder.Parent)
        {
            var place = places.Of(folder);
            if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
                break;

            if (Directory.Exists(place))
                operations.DeleteFolder(place);
        }

        return true;
    }

    private bool Place(JournalEntry entry, bool afterwards)
    {
        var path = places.Of(entry.Path);
        var staged = Path.Combine(places.Staged, entry.Staged);
        if (afterwards && !File.Exists(staged))
            return OutputFiles.Look(path).Digest == entry.Digest;

        if (_folders.Add(entry.Path.Parent) && places.Of(entry.Path.Parent) is var folder && !Directory.Exists(folder))
            operations.CreateFolder(folder, isPrivate: false);

        operations.Move(staged, path);
        return true;
    }
}
