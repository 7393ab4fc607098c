// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Writing;
using Render.Output.Ownership;

namespace Render.Output.Planning;

/// <summary>Decides file by file.</summary>
internal sealed class FileJudge(OutputFiles disk, OutputView view, IReadOnlyDictionary<RepoPath, OwnedFile> owned, DiagnosticBag findings)
{
    /// <summary>A file that shall be there.</summary>
    public PlannedFile Wanted(RepoPath path, OutputFile content)
    {
        var state = view.Look(path);
        var edited = owned.TryGetValue(path, out var last) && !IsAsWritten(state, last);
        if (state.Kind == OutputFileKind.File && state.Digest == content.Digest)
        {
            // Whoever brought it to just this content: there is nothing to overwrite. Rights are only ever made stricter.
            var change = content.IsPrivate && !state.IsPrivate ? PlannedChange.Changed : PlannedChange.Unchanged;
            return new PlannedFile(path, change, content, state.Digest);
        }

        if (state.Kind == OutputFileKind.Unreadable)
            findings.Add(OutputErrors.FileUnreadable(Shown(path)));
        else if (edited)
            findings.Add(OutputErrors.EditedByHand(Shown(path), state.Kind == OutputFileKind.Missing ? "is written again" : "is overwritten"));
        else if (state.Kind != OutputFileKind.Missing && last is null)
            findings.Add(OutputErrors.ForeignFile(Shown(path)));

        var created = state.Kind == OutputFileKind.Missing;
        return new PlannedFile(path, created ? PlannedChange.Created : PlannedChange.Changed, content, state.Digest) { EditedByHand = edited };
    }

    /// <summary>A file of the last run that shall not be there any more; null when it is gone already.</summary>
    public PlannedFile? Unwanted(RepoPath path)
    {
        var state = view.Look(path);
        if (state.Kind is OutputFileKind.Missing or OutputFileKind.Folder)
            return null;

        if (state.Kind == OutputFileKind.Unreadable)
            findings.Add(OutputErrors.FileUnreadable(Shown(path)));

        var edited = !IsAsWritten(state, owned[path]);
        if (edited && state.Kind != OutputFileKind.Unreadable)
            findings.Add(OutputErrors.EditedByHand(Shown(path), "is removed"));

        return new PlannedFile(path, PlannedChange.Removed, Content: null, state.Digest) { EditedByHand = edited };
    }

    /// <summary>The ownership record itself; <paramref name="content"/> is null when the environment goes.</summary>
    public PlannedFile Record(RepoPath path, OutputFile? content)
    {
        var state = view.Look(path);
        if (content is null)
            return new PlannedFile(path, state.Kind == OutputFileKind.Missing ? PlannedChange.Unchanged : PlannedChange.Removed, null, state.Digest);

        var change = state.Kind == OutputFileKind.Missing ? PlannedChange.Created
            : state.Digest == content.Digest ? PlannedChange.Unchanged
            : PlannedChange.Changed;
        return new PlannedFile(path, change, content, state.Digest);
    }

    private static bool IsAsWritten(OutputFileState state, OwnedFile last) => state.Kind == OutputFileKind.File && state.Digest == last.Digest;

    private SourceSpan Shown(RepoPath path) => SourceSpan.OfFile(disk.Shown(path));
}
