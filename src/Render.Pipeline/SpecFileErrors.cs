// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>Findings about the files of an environment: selecting, loading, extending. RND2101 to RND2199.</summary>
public static class SpecFileErrors
{
    /// <summary>A file that the run needs cannot be read.</summary>
    /// <param name="askedFrom">Where the file is named; the file itself when nothing names it.</param>
    /// <param name="path">The file.</param>
    /// <param name="read">What came of it.</param>
    public static Diagnostic CannotRead(SourceSpan askedFrom, RepoPath path, FileRead read) =>
        new("RND2101", Severity.Error, askedFrom, $"'{path}' {Reason(read)}.") { Hint = Advice(read.Outcome) };

    /// <summary><c>extends</c> leads back to a file that is being loaded.</summary>
    public static Diagnostic ExtendsCycle(SourceSpan span, string chain) =>
        new("RND2102", Severity.Error, span, $"'extends' goes in a circle: {chain}.") { Hint = "Remove one of the references, or move what they share to a file that extends nothing." };

    /// <summary><c>extends</c> is neither a string nor a list of strings.</summary>
    public static Diagnostic ExtendsShape(SourceSpan span, string found) =>
        new("RND2103", Severity.Error, span, $"'extends' must be a file name or a list of file names; found {found}.") { Hint = "Write for example: extends: [_base/company.yaml]" };

    /// <summary>A spec whose root is not a map.</summary>
    public static Diagnostic NotAMap(SourceSpan span, string found) =>
        new("RND2104", Severity.Error, span, $"A spec must be a map of keys; found {found}.") { Hint = "Start it with 'apiVersion: render/v1alpha1' and 'kind: Environment'." };

    /// <summary>The <c>name</c> in the file is not the name of the file.</summary>
    public static Diagnostic NameMismatch(SourceSpan span, string expected) =>
        new("RND2105", Severity.Error, span, $"The name must be the file's name, '{expected}'.") { Hint = $"Write 'name: {expected}', or rename the file." };

    /// <summary>A spec whose file has a name that no environment can have.</summary>
    public static Diagnostic BadFileName(RepoPath file) =>
        new("RND2112", Severity.Error, SourceSpan.OfFile(file.Value), "The name of this file is none that an environment can have; expected at most 63 lower-case letters, digits and '-', with a letter or digit at both ends.") { Hint = "Rename the file, and its lock file." };

    /// <summary>A path in a spec that is not a safe relative path.</summary>
    public static Diagnostic BadPath(SourceSpan span, string problem) =>
        new("RND2106", Severity.Error, span, $"The path {problem}.") { Hint = "Paths are relative to the folder 'environments' and stay inside the repository." };

    /// <summary>There is no spec at all.</summary>
    public static Diagnostic NoEnvironments() =>
        new("RND2107", Severity.Error, SourceSpan.OfFile("environments"), "There is no spec in the folder 'environments'.")
        {
            Hint = "Add a file such as environments/lab.yaml; names that start with '_' or a dot are shared parts, not environments.",
        };

    /// <summary>Two environments differ only in case: one output folder on many disks.</summary>
    public static Diagnostic NamesCollide(SourceSpan span, string first, string second) =>
        new("RND2108", Severity.Error, span, $"The environments '{first}' and '{second}' differ only in case and would share an output folder.") { Hint = "Rename one of them." };

    /// <summary>A certificate file that holds a private key, which would end up in the output.</summary>
    public static Diagnostic PrivateKey(SourceSpan askedFrom, RepoPath path) =>
        new("RND2109", Severity.Error, askedFrom, $"'{path}' holds a private key; expected certificates alone.") { Hint = "Remove the key from the file, and from the repository's history; whoever could read it must be considered to have it." };

    /// <summary>A file that looks like a spec where none is read.</summary>
    public static Diagnostic NotASpec(RepoPath path, string why) =>
        new("RND2111", Severity.Warning, SourceSpan.OfFile(path.Value), $"This file is not read: {why}.") { Hint = "Rename or move it; a part that specs share goes to a folder such as 'environments/_base'." };

    private static string Reason(FileRead read) => read.Outcome switch
    {
        FileReadOutcome.Missing => "does not exist",
        FileReadOutcome.IsFolder => "is a folder, not a file",
        FileReadOutcome.NoFile => "is a pipe, a device or a socket, not a file",
        FileReadOutcome.Read => "is a file, not a folder",
        FileReadOutcome.TooLarge => $"is too large: {read.Size} bytes",
        FileReadOutcome.OutsideRoot => "leads out of the repository",
        _ => "cannot be read",
    };

    private static string? Advice(FileReadOutcome outcome) => outcome switch
    {
        FileReadOutcome.Missing => "Check the spelling; names are case-sensitive.",
        FileReadOutcome.TooLarge => "A spec, template, schema or certificate file may have at most 4 MiB.",
        FileReadOutcome.OutsideRoot => "Links and paths must stay inside the repository.",
        FileReadOutcome.Unreadable => "Check the permissions.",
        _ => null,
    };
}
