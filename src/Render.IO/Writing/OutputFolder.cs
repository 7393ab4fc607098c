// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>
/// An output folder and its journal. A change is staged below <c>.render/</c>, described in a journal, and then moved into
/// place file by file. The journal's appearance is the point of no return: a run stopped before it has changed nothing, a run
/// stopped after it is completed by the next command.
/// </summary>
public sealed class OutputFolder
{
    private const long MaxSettledBytes = 16 * 1024 * 1024;
    private readonly OutputPlaces _places;
    private readonly TimeProvider _time;
    private readonly IFileOperations _operations;

    /// <summary>Names a folder; nothing is touched yet.</summary>
    /// <param name="absoluteRoot">An absolute path; it need not exist.</param>
    /// <param name="displayName">The folder as messages name it, such as <c>out</c>.</param>
    /// <param name="time">Measures how long the lock is waited for.</param>
    /// <param name="operations">Changes the disk.</param>
    public OutputFolder(string absoluteRoot, string displayName, TimeProvider time, IFileOperations operations)
    {
        _places = new OutputPlaces(absoluteRoot, displayName);
        _time = time;
        _operations = operations;
        Files = new OutputFiles(_places);
    }

    /// <summary>What stands in the folder.</summary>
    public OutputFiles Files { get; }

    /// <summary>The folder's real path.</summary>
    public string Root => _places.Root;

    /// <summary>True while an interrupted or running change is not complete: the folder must not be committed or compared.</summary>
    public bool HasJournal => File.Exists(_places.Journal);

    /// <summary>
    /// What every command does first: completes an interrupted change, or clears away one that never began.
    /// Touches nothing when there is nothing to do. The value says whether files were changed.
    /// </summary>
    /// <param name="patience">How long to wait for a running writer.</param>
    /// <param name="waiting">Called once when there is one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<ImmutableArray<Diagnostic>> RecoverAsync(TimeSpan patience, Action? waiting, CancellationToken cancellationToken)
    {
        if (!HasJournal && !Directory.Exists(_places.Staged))
            return [];

        var opened = await OpenAsync(patience, waiting, cancellationToken);
        opened.Value?.Dispose();
        return opened.Diagnostics;
    }

    /// <summary>Takes the lock and recovers. The folder is planned and changed through the session, so that nothing comes in between.</summary>
    /// <param name="patience">How long to wait for another writer.</param>
    /// <param name="waiting">Called once when there is one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<StageResult<OutputSession>> OpenAsync(TimeSpan patience, Action? waiting, CancellationToken cancellationToken)
    {
        if (WorkFolderProblem() is { } problem)
            return StageResult.Fail<OutputSession>(problem);

        try
        {
            if (!Directory.Exists(_places.Work))
                _operations.CreateFolder(_places.Work, isPrivate: true);

            var held = await OutputLock.AcquireAsync(_places.Lock, patience, waiting, _time, cancellationToken);
            if (held is null)
                return StageResult.Fail<OutputSession>(OutputWriteErrors.Locked(Shown(), patience));

            return Recovered(held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return StageResult.Fail<OutputSession>(OutputWriteErrors.WriteRefused(Shown(), SystemReason.Of(e)));
        }
    }

    /// <summary>What the last run remembered for the next one; null when there is nothing that can be read.</summary>
    public byte[]? ReadSettled() => WorkFolderProblem() is null ? Files.Read(RepoPath.Of(OutputPlaces.WorkFolder + "/settled"), MaxSettledBytes) : null;

    private StageResult<OutputSession> Recovered(IDisposable held)
    {
        var session = new OutputSession(_places, _operations, held);
        try
        {
            // The writer's own folder never enters a commit.
            if (!File.Exists(_places.Ignore))
                _operations.WriteNew(_places.Ignore, "*\n"u8.ToArray(), isPrivate: false);

            var found = new JournalCompletion(_places, _operations).Recover();
            if (found.All(d => d.Severity != Severity.Error))
                return new StageResult<OutputSession>(session, found);

            session.Dispose();
            return StageResult.Fail<OutputSession>(found);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private Diagnostic? WorkFolderProblem()
    {
        var info = new FileInfo(_places.Work);
        if (info.LinkTarget is not null)
            return OutputWriteErrors.LinkInTheWay(Shown(OutputPlaces.WorkFolder));

        if (info.Exists)
            return OutputWriteErrors.InTheWay(Shown(OutputPlaces.WorkFolder), "file", "folder");

        if (Directory.Exists(_places.Lock))
            return OutputWriteErrors.InTheWay(Shown(OutputPlaces.WorkFolder + "/lock"), "folder", "file");

        if (File.Exists(_places.Root))
            return OutputWriteErrors.InTheWay(Shown(), "file", "folder");

        return ReplacedFile.FileAbove(_places.Root) is { } file ? OutputWriteErrors.WriteRefused(Shown(), $"'{file}' is no folder") : null;
    }

    private SourceSpan Shown(string path = "") => SourceSpan.OfFile(_places.Shown(RepoPath.Of(path)));
}
