// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Processes;

namespace Render.Secrets.Programs;

/// <summary>What can go wrong with the programs <c>age</c> and <c>sops</c>.</summary>
public static class ProgramErrors
{
    private const int LongestMessage = 300;

    /// <summary>A program that is not there, was stopped, or says no.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="message">What it printed, masked; null when that must not be shown.</param>
    /// <param name="place">What it was started for; empty when that has no place.</param>
    public static Diagnostic Failed(string program, ProcessResult result, string? message, SourceSpan place = default)
    {
        var span = place.Path is null ? SourceSpan.None : place;
        return result.Outcome switch
        {
            ProcessOutcome.NotFound => new("RND6040", Severity.Error, span, $"The program '{program}' is not installed.") { Hint = Install(program) },
            ProcessOutcome.TimedOut => new("RND6042", Severity.Error, span, $"The program '{program}' did not finish in time and was stopped.")
            {
                Hint = "It may be waiting for a passphrase or a service; Render gives it no terminal.",
            },
            var outcome => new("RND6041", Severity.Error, span, outcome == ProcessOutcome.Exited ? Exit(program, result.ExitCode, message) : $"The program '{program}' could not be run.")
            {
                Hint = Check(program),
            },
        };
    }

    /// <summary>A file that <c>sops</c> does not open. What it printed is not shown, so its exit code has to say why.</summary>
    /// <param name="result">How the program ended.</param>
    /// <param name="file">The file, relative to the repository.</param>
    /// <param name="place">What asked for it.</param>
    public static Diagnostic NotOpened(ProcessResult result, string file, SourceSpan place)
    {
        const string program = "sops";
        var failed = Failed(program, result, message: null, place);
        if (result.Outcome != ProcessOutcome.Exited)
            return failed;

        var known = SopsExitCodes.Of(result.ExitCode);
        var why = known is { } code ? $": {code.Meaning}" : string.Empty;
        return failed with
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"The program '{program}' failed with exit code {result.ExitCode} on the file '{file}'{why}."),
            Hint = known?.Hint ?? failed.Hint,
        };
    }

    /// <summary>A program that ends well and gives something else than it should.</summary>
    public static Diagnostic Nonsense(string program) =>
        new("RND6043", Severity.Error, SourceSpan.None, $"The program '{program}' gave something that is not its format.") { Hint = Check(program) };

    /// <summary>A program that ends well and seals something else than it should.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="what">What differs, as a clause.</param>
    public static Diagnostic SealedOtherwise(string program, string what) =>
        new("RND6045", Severity.Error, SourceSpan.None, $"The program '{program}' sealed something else than it was asked to: {what}.")
        {
            Hint = $"Check which '{program}' PATH finds first, or seal without '--sealer'.",
        };

    /// <summary>Something that is not a public key of age.</summary>
    /// <param name="text">What stands in its place.</param>
    /// <param name="place">Where; nowhere when that is not known.</param>
    public static Diagnostic NotARecipient(string text, SourceSpan? place = null) => new(
        "RND6044",
        Severity.Error,
        place ?? SourceSpan.None,
        text.StartsWith("AGE-SECRET-KEY-", StringComparison.OrdinalIgnoreCase)
            ? "A private key of age stands where a recipient belongs; whoever reads the spec can decrypt everything."
            : $"'{text}' is not an age recipient, or a letter of it is wrong.")
    {
        Hint = "A recipient begins with 'age1'; 'age-keygen -y KEYFILE' prints it.",
    };

    private static string Exit(string program, int code, string? message)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"The program '{program}' failed with exit code {code}");
        var line = message?.ReplaceLineEndings(" ").Trim() ?? string.Empty;
        return line.Length == 0 ? text + "." : $"{text}: {(line.Length > LongestMessage ? line[..LongestMessage] + "…" : line)}.";
    }

    private static string Install(string program) => program == "age"
        ? "Install age (Debian: 'apt install age'), or choose another store."
        : "Install sops, or keep the value in another source.";

    private static string Check(string program) => $"Run '{program}' by hand to see more; what it prints may be secret, so Render shows little of it.";
}
