// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Secrets.Sops;

/// <summary>Findings of the store sops.</summary>
public static class SopsErrors
{
    /// <summary>Files that were kept without knowing whether their values are still the same.</summary>
    public static Diagnostic NotCompared(SourceSpan span, string environment, int files, SecretReference? digestKey) => new(
        "RND6050",
        Severity.Note,
        span,
        string.Create(CultureInfo.InvariantCulture, $"{files} sealed {(files == 1 ? "file" : "files")} of '{environment}' {(files == 1 ? "was" : "were")} kept without comparing the values."))
    {
        Hint = digestKey is null
            ? "Name a 'secrets.digestKey' in the spec, so that changed values are noticed."
            : "Provide the secrets and the digest key to have changed values noticed.",
    };

    /// <summary>A file that would be kept without asking for a value, were it what it should be; said where a value is missing.</summary>
    /// <param name="file">The sealed file.</param>
    /// <param name="why">Why it cannot be kept.</param>
    public static Diagnostic NotKept(SourceSpan file, SealBreak why) =>
        new("RND6052", Severity.Note, file, $"This sealed file cannot be kept, since {SealBreakWords.Of(why)}.")
        {
            Hint = why is SealBreak.ChangedByHand or SealBreak.Missing
                ? "Bring back the file of the last render, or run where its values can be had."
                : "Run where its values can be had.",
        };

    /// <summary>A store without anybody who could decrypt.</summary>
    public static Diagnostic NoRecipients(SourceSpan span) =>
        new("RND6051", Severity.Error, span, "The store 'sops' has no recipients, so nobody could decrypt what it seals.")
        {
            Hint = "List age recipients below 'secrets.sops.recipients'.",
        };
}
