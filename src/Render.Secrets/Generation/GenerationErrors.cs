// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Secrets.Generation;

/// <summary>Findings while a secret is drawn.</summary>
public static class GenerationErrors
{
    /// <summary>The value exists; drawing another would cut off everybody who uses it.</summary>
    public static Diagnostic AlreadyThere(SourceSpan file, string key) =>
        new("RND6060", Severity.Error, file, $"This file already holds something at '{key}'; a secret is drawn once.")
        {
            Hint = "To replace it, take the old one out with 'sops' first, or give the new one another name.",
        };

    /// <summary>A file without the metadata of sops.</summary>
    public static Diagnostic NotEncrypted(SourceSpan file) =>
        NotAddable(file, "it is not encrypted with sops, or not one document", "Name a file that does not exist yet, or encrypt this one with 'sops' first.");

    /// <summary>A file whose ending says another format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isNew">True when it does not exist yet.</param>
    public static Diagnostic NoFormat(SourceSpan file, bool isNew) => isNew
        ? NotAddable(file, "Render makes new files only as .yaml or .yml", "Name a file such as 'secrets/prod.yaml', or make the file with 'sops' first: values are added to .json, too.")
        : NotAddable(file, "its name ends neither in .yaml or .yml nor in .json", "Name another file, or add the value with 'sops' itself.");

    private static Diagnostic NotAddable(SourceSpan file, string problem, string hint) =>
        new("RND6061", Severity.Error, file, $"A value cannot be added to this file: {problem}.") { Hint = hint };

    /// <summary>A recipe that would make a weak secret, or none.</summary>
    public static Diagnostic BadRecipe(string problem) =>
        new("RND6062", Severity.Error, SourceSpan.None, Sentence.Of(problem)) { Hint = "Leave length and alphabet out to get 32 letters and digits." };

    /// <summary>No place of the spec has that name.</summary>
    public static Diagnostic UnknownReference(SourceSpan spec, string name, string? near, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new("RND6063", Severity.Error, spec, $"No secret of the spec with 'from: sops' is called '{name}'.")
        {
            Hint = near is not null ? $"Did you mean '{near}'?"
                : list.Length == 0 ? "Name the file and the key in the spec first: { from: sops, file: secrets/prod.yaml, key: dex.headlamp }."
                : $"There are: {list}.",
        };
    }

    /// <summary>One name, several files.</summary>
    public static Diagnostic Ambiguous(SourceSpan spec, string name, IEnumerable<string> candidates) =>
        new("RND6064", Severity.Error, spec, $"'{name}' can be each of several secrets.") { Hint = $"Name one in full: {string.Join(", ", candidates)}." };

    /// <summary>A file that cannot be written to.</summary>
    public static Diagnostic NoSuchPlace(SourceSpan place, string problem) =>
        new("RND6065", Severity.Error, place, $"The file of this secret cannot be written: it {problem}.") { Hint = "Name a file of the repository, such as 'secrets/prod.yaml'." };

    /// <summary>The program sops did not take the value.</summary>
    public static Diagnostic NotSet(SourceSpan file, int exitCode) =>
        new("RND6066", Severity.Error, file, string.Create(CultureInfo.InvariantCulture, $"The program 'sops' did not add the value (exit code {exitCode}); nothing was changed."))
        {
            Hint = "It takes sops 3.11 or newer, which reads the value from its standard input: 'sops --version'. With a newer one, try 'sops set' on a copy by hand to see what it says.",
        };

    /// <summary>What sops made is not what was there and the new value.</summary>
    public static Diagnostic NotAsMeant(SourceSpan file) =>
        new("RND6067", Severity.Error, file, "What the program 'sops' made of this file is not what was there with the new value beside it; nothing was changed.")
        {
            Hint = "Try 'sops set' on a copy by hand and compare.",
        };

    /// <summary>A key at which no value can be kept secret.</summary>
    public static Diagnostic BadKey(SourceSpan file, string key, string problem) =>
        new("RND6068", Severity.Error, file, $"No value can be added at '{key}': {problem}.") { Hint = "Name another key in the spec." };

    /// <summary>Somebody changed the file while the value was drawn.</summary>
    public static Diagnostic ChangedMeanwhile(SourceSpan file) =>
        new("RND6069", Severity.Error, file, "This file was changed by someone else while the value was drawn; nothing was changed.") { Hint = "Run the command again." };
}
