// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Output;

/// <summary>Findings about the tree that is written and the one that was written before.</summary>
public static class OutputErrors
{
    /// <summary>Code of <see cref="RecordUnreadable"/>.</summary>
    public const string RecordUnreadableCode = "RND7053";

    /// <summary>Code of <see cref="RecordTooNew"/>.</summary>
    public const string RecordTooNewCode = "RND7054";

    /// <summary>Code of <see cref="FileUnreadable"/>.</summary>
    public const string FileUnreadableCode = "RND7059";

    /// <summary>A name would make a path that not every system can hold, or that leaves its folder.</summary>
    public static Diagnostic UnsafePath(SourceSpan span, string path, string problem) =>
        Error("RND7051", span, $"The output path '{path}' {problem}.", "Rename the cluster, instance, object or file that it is made of.");

    /// <summary>Two files would lie in one place, on some system at least.</summary>
    public static Diagnostic Collision(SourceSpan span, string path, string otherPath, SourceSpan other) =>
        Error(
            "RND7052",
            span,
            path == otherPath ? $"Two files would be written to '{path}'." : $"'{path}' and '{otherPath}' are one path on a disk that ignores case.",
            "Rename one of them.") with
        {
            Related = other == SourceSpan.None ? [] : [new RelatedPlace(other, "the other one comes from here")],
        };

    /// <summary>The ownership record of the last run is damaged.</summary>
    public static Diagnostic RecordUnreadable(SourceSpan span, string problem) =>
        Error(
            RecordUnreadableCode,
            span,
            $"This file is not an ownership record of Render: {problem}.",
            "Restore it from the last commit; without it Render does not know which files are its own.");

    /// <summary>The ownership record was written by a later version.</summary>
    public static Diagnostic RecordTooNew(SourceSpan span, string found, int supported) =>
        Error(
            RecordTooNewCode,
            span,
            string.Create(CultureInfo.InvariantCulture, $"This file has schema version {found}; this version of Render reads up to {supported}."),
            "Use the version of Render that wrote it, or a later one.");

    /// <summary>A file of ours was edited; it is overwritten or removed.</summary>
    public static Diagnostic EditedByHand(SourceSpan file, string consequence) => new(
        "RND7055", Severity.Warning, file, $"This file was changed by hand since Render wrote it, and {consequence}.")
    {
        Hint = "Make the change in the spec or in a template.",
    };

    /// <summary>Something of somebody else stands where a file is to be written.</summary>
    public static Diagnostic ForeignFile(SourceSpan file) =>
        Error("RND7056", file, "This file exists and was not written by Render.", "Move it away, or remove it when it is a leftover.");

    /// <summary>Much of an environment would go.</summary>
    public static Diagnostic TooManyDeletions(SourceSpan environment, int removed, int all) =>
        Error(
            "RND7057",
            environment,
            string.Create(CultureInfo.InvariantCulture, $"This render would remove {removed} of {all} files, more than a third; nothing was written."),
            "If that is meant, run again with --allow-deletions.");

    /// <summary>A secret reached the writer.</summary>
    public static Diagnostic NotSealed(SourceSpan span, string path) =>
        Error("RND7058", span, $"A secret without its seal would be written to '{path}'.", "This is a bug in Render; please report it.");

    /// <summary>The system does not let Render read a file that it has to compare.</summary>
    public static Diagnostic FileUnreadable(SourceSpan file) =>
        Error(FileUnreadableCode, file, "This file cannot be read, so it cannot be compared with what is to be written.", "Give back the right to read it, or remove it.");

    /// <summary>A text file whose content is not text.</summary>
    public static Diagnostic NotText(SourceSpan span, string path, string found) =>
        Error("RND7060", span, $"'{path}' is a text file, and its template gives {found}.", "Give the file an extension of a format, or render a string.");

    /// <summary>The folder that Flux is pointed at cannot be one.</summary>
    public static Diagnostic FluxPath(SourceSpan span, string cluster, string problem) =>
        Error("RND7061", span, $"The path that Flux on the cluster '{cluster}' would read {problem}.", "Write 'pathPrefix' as a folder of the source, such as './' or './clusters'.");

    /// <summary>A change is half done, and the command at hand does not complete it.</summary>
    public static Diagnostic JournalStands(SourceSpan folder) =>
        Error("RND7062", folder, "An interrupted or running change of this folder is not complete, so there is nothing to compare or to commit.", "Run 'render render' with the same folder: it completes the change first.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string hint) => new(code, Severity.Error, span, message) { Hint = hint };
}
