// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>What can go wrong while the output folder is changed.</summary>
public static class OutputWriteErrors
{
    /// <summary>Another run held the lock for as long as this one was ready to wait.</summary>
    public static Diagnostic Locked(SourceSpan folder, TimeSpan waited) => new(
        "RND7001", Severity.Error, folder,
        string.Create(CultureInfo.InvariantCulture, $"Another run is writing here; waited {waited.TotalSeconds:0} s for it."))
    {
        Hint = "Run again when it has finished.",
    };

    /// <summary>The journal of an interrupted run is not one, or not a whole one.</summary>
    public static Diagnostic JournalUnreadable(SourceSpan journal) => new(
        "RND7002", Severity.Error, journal, "The journal of an interrupted run cannot be read, so it can be neither completed nor undone.")
    {
        Hint = "Compare the folder with its last commit, put it in order, then remove .render.",
    };

    /// <summary>An interrupted run was completed.</summary>
    public static Diagnostic JournalCompleted(SourceSpan folder, int files) => new(
        "RND7003", Severity.Note, folder,
        string.Create(CultureInfo.InvariantCulture, $"Completed an interrupted run that had begun to change {files} {(files == 1 ? "file" : "files")}."));

    /// <summary>A file was edited between an interrupted run and its completion.</summary>
    public static Diagnostic ChangedMeanwhile(SourceSpan file) => new(
        "RND7004", Severity.Warning, file, "This file was changed by someone else while a run was under way, and was left as it is.")
    {
        Hint = "Look at it: the next render reports it as changed by hand.",
    };

    /// <summary>A link stands where a folder of the output belongs.</summary>
    public static Diagnostic LinkInTheWay(SourceSpan place) => new(
        "RND7005", Severity.Error, place, "This is a link; Render writes through no link, for it could lead anywhere.")
    {
        Hint = "Remove the link, or name the folder that it leads to as the output.",
    };

    /// <summary>A file stands where a folder belongs, or the other way round.</summary>
    public static Diagnostic InTheWay(SourceSpan place, string found, string expected) => new(
        "RND7006", Severity.Error, place, $"This is a {found}, and Render needs a {expected} there.")
    {
        Hint = "Move it away; Render removes nothing that it did not write.",
    };

    /// <summary>The system refused before anything was changed.</summary>
    public static Diagnostic WriteRefused(SourceSpan place, string reason) => new(
        "RND7007", Severity.Error, place, $"This place cannot be written ({reason}); nothing was changed.");

    /// <summary>The system refused in the middle.</summary>
    public static Diagnostic WriteInterrupted(SourceSpan place, string reason) => new(
        "RND7008", Severity.Error, place, $"This place cannot be changed ({reason}); the folder is half changed until the next command completes it.")
    {
        Hint = "Mend the cause, then run any command again: it completes the change first.",
    };

    /// <summary>A file with secrets where the next commit would take it along.</summary>
    public static Diagnostic PrivateInWorkTree(SourceSpan file, string workTree) => new(
        "RND7009", Severity.Error, file, $"This file holds secrets and would lie in the git work tree '{workTree}'.")
    {
        Hint = "Write it outside of the repository.",
    };

    /// <summary>A report could not be written; whatever the command did besides is done.</summary>
    public static Diagnostic ReportRefused(SourceSpan report, string reason) => new(
        "RND7010", Severity.Error, report, $"This report cannot be written ({reason}); everything else that the command does is done.")
    {
        Hint = "Mend the cause, or name another place with --report=FORMAT=FILE.",
    };

    /// <summary>Standard output took not all of what was written to it.</summary>
    public static Diagnostic StandardOutputRefused(string reason) => new(
        "RND7011", Severity.Error, SourceSpan.None, $"Standard output cannot be written ({reason}); what stands there is not whole.")
    {
        Hint = "Mend the cause and run the command again.",
    };

    /// <summary>A file with secrets is wanted where something stands that is no file.</summary>
    public static Diagnostic PrivateInPlaceOf(SourceSpan place, string found) => new(
        "RND7012", Severity.Error, place, $"This is a {found}; a file that holds secrets takes the place of no more than a file.")
    {
        Hint = "Write to standard output with --to=-, or name another file.",
    };
}
