// SPDX-License-Identifier: MIT

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

    /// <summary>A file that is not for age, or not encrypted at all.</summary>
    public static Diagnostic NotEncryptedForAge(SourceSpan file) =>
        new("RND6061", Severity.Error, file, "This file is not encrypted with sops for age recipients.")
        {
            Hint = "Name a file that does not exist yet, or add the value with 'sops' itself.",
        };

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
}
