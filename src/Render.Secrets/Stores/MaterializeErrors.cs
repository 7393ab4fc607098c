// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Secrets.Stores;

/// <summary>Findings while a file is filled in for the one who applies it. RND6070 to RND6074.</summary>
public static class MaterializeErrors
{
    /// <summary>No file of that name holds a secret.</summary>
    public static Diagnostic NothingToFill(SourceSpan spec, string name, IEnumerable<string> others)
    {
        var known = string.Join(", ", others);
        return new("RND6070", Severity.Error, spec, $"No file of '{name}' has a secret left out, so there is nothing to fill in.")
        {
            Hint = known.Length == 0 ? "No file of this environment has one." : $"Files of these have: {known}.",
        };
    }

    /// <summary>Several files, and one place to write to.</summary>
    public static Diagnostic SeveralFiles(SourceSpan spec, string name, IEnumerable<string> files) =>
        new("RND6071", Severity.Error, spec, $"Several files of '{name}' have secrets left out, and one can be written at a time.")
        {
            Hint = $"Name one with --file: {string.Join(", ", files)}.",
        };

    /// <summary>A value that lies in an external store.</summary>
    public static Diagnostic NotReadable(SecretReference reference) =>
        new("RND6072", Severity.Error, reference.Span, $"The value of {reference} lies in an external store, which Render never reads.")
        {
            Hint = $"Fetch it with the store's own client and say where it is: --secret '{NameOf(reference)}=env:VARIABLE' or '=file:PATH'.",
        };

    /// <summary>A value for something that the file does not ask for, or from nowhere. What is behind the name may be the value itself.</summary>
    public static Diagnostic BadProvision(string text, IEnumerable<string> asked) =>
        new("RND6073", Severity.Error, SourceSpan.None, $"The option --secret '{text.Split('=')[0]}{(text.Contains('=', StringComparison.Ordinal) ? "=…" : string.Empty)}' does not say which secret of the file comes from where.")
        {
            Hint = $"Write NAME=env:VARIABLE or NAME=file:PATH, with one of: {string.Join(", ", asked)}.",
        };

    /// <summary>A reference as the command line names it: without the source.</summary>
    public static string NameOf(SecretReference reference) => reference.ToString() is var text ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : string.Empty;
}
