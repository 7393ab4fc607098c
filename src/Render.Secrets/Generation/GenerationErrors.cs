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
}
