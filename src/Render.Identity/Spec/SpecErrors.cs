// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Identity.Spec;

/// <summary>Findings of binding: RND2001 to RND2099. The schema finds most of them first; binding never trusts that it did.</summary>
public static class SpecErrors
{
    private const string FileMissingCode = "RND2013";
    private const string UnknownReferenceCode = "RND2010";

    /// <summary>A key that the model does not know.</summary>
    public static Diagnostic UnknownKey(SourceSpan keySpan, string path, string key, IEnumerable<string> known)
    {
        var near = NearestName.Find(key, known);
        return new Diagnostic("RND2001", Severity.Error, keySpan, $"{Subject(path)} has no key '{VisibleName.Of(key)}'.")
        {
            Path = path,
            Hint = near is null ? $"The keys are: {string.Join(", ", known)}." : $"Did you mean '{near}'?",
        };
    }

    /// <summary>A key that must be given.</summary>
    public static Diagnostic MissingKey(SourceSpan span, string path, string key) =>
        new("RND2002", Severity.Error, span, $"{Subject(path)} lacks the key '{key}'.") { Path = path };

    /// <summary>A value of another type.</summary>
    public static Diagnostic WrongType(SourceSpan span, string path, string found, string expected, string? hint) =>
        new("RND2003", Severity.Error, span, $"{Subject(path)} is {found}; expected {expected}.") { Path = path, Hint = hint };

    /// <summary>A string that is none of the allowed ones.</summary>
    public static Diagnostic NotAllowed(SourceSpan span, string path, string found, IReadOnlyCollection<string> allowed)
    {
        var near = NearestName.Find(found, allowed);
        return new Diagnostic("RND2004", Severity.Error, span, $"'{path}' is not one of: {string.Join(", ", allowed)}.")
        {
            Path = path,
            Hint = near is null ? null : $"Did you mean '{near}'?",
        };
    }

    /// <summary>A string that does not have the form that its field needs.</summary>
    public static Diagnostic BadForm(SourceSpan span, string path, string expected) =>
        new("RND2005", Severity.Error, span, $"'{path}' does not have the form that is needed; expected {expected}.") { Path = path };

    /// <summary>A number, a length or a count outside its bounds.</summary>
    public static Diagnostic OutOfRange(SourceSpan span, string path, string bounds) =>
        new("RND2006", Severity.Error, span, $"'{path}' is out of bounds; expected {bounds}.") { Path = path };

    /// <summary>A name that stands for something which the spec does not declare.</summary>
    public static Diagnostic UnknownReference(SourceSpan span, string path, string what, string name, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Find(name, known);
        var declared = known.Count == 0 ? $"The spec declares no {what}." : $"Declared are: {string.Join(", ", known)}.";
        return new Diagnostic(UnknownReferenceCode, Severity.Error, span, $"'{path}' names the {what} '{VisibleName.Of(name)}', which is not declared.")
        {
            Path = path,
            Hint = near is null ? declared : $"Did you mean '{near}'?",
        };
    }

    /// <summary>True for a name that stands for nothing declared.</summary>
    public static bool IsUnknownReference(Diagnostic finding) => finding.Code == UnknownReferenceCode;

    /// <summary>A reference to something of a type that cannot serve here.</summary>
    public static Diagnostic WrongReference(SourceSpan span, string path, string name, string found, string expected) =>
        new("RND2011", Severity.Error, span, $"'{path}' names '{name}', which is of type {found}; expected {expected}.") { Path = path };

    /// <summary>A key that is needed because of another one.</summary>
    public static Diagnostic NeededBecause(SourceSpan span, string path, string key, string reason) =>
        new("RND2012", Severity.Error, span, $"'{path}' needs the key '{key}': {reason}.") { Path = path };

    /// <summary>A file that the spec names and that was not handed over.</summary>
    public static Diagnostic FileMissing(SourceSpan span, string path, string file) =>
        new(FileMissingCode, Severity.Error, span, $"'{path}' names the file '{file}', which could not be read.") { Path = path };

    /// <summary>True for a file that was not handed over.</summary>
    public static bool IsFileMissing(Diagnostic finding) => finding.Code == FileMissingCode;

    /// <summary>A path that leaves its folder or that not every system can hold.</summary>
    public static Diagnostic BadPath(SourceSpan span, string path, string problem) =>
        new("RND2014", Severity.Error, span, $"'{path}' names a path that {problem}.") { Path = path };

    /// <summary>A chain of providers that comes back to itself.</summary>
    public static Diagnostic ProviderCycle(SourceSpan span, string path, string cycle) =>
        new("RND2015", Severity.Error, span, $"The providers log in through each other: {cycle}.") { Path = path };

    /// <summary>A lock file that is not one.</summary>
    public static Diagnostic BadLock(SourceSpan span, string problem) =>
        new("RND2020", Severity.Error, span, $"The lock file {problem}.")
        {
            Hint = "It is written by 'render sync'; restore it from version control or run 'render sync' again.",
        };

    /// <summary>What a path names; the root has no name of its own.</summary>
    private static string Subject(string path) => path.Length == 0 ? "The spec" : $"'{path}'";
}
