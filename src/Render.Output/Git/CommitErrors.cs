// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;
using Render.IO.Processes;

namespace Render.Output.Git;

/// <summary>Findings about git and about what may be committed. RND7101 to RND7199.</summary>
public static class CommitErrors
{
    private const int MaxWords = 600;

    /// <summary>A git command that failed.</summary>
    /// <param name="doing">What Render was about to do, such as <c>clone the output repository</c>.</param>
    /// <param name="result">What git left behind; its own words are shown, through the redactor.</param>
    public static Diagnostic GitFailed(string doing, ProcessResult result) =>
        Error("RND7101", $"Git could not {doing}: {Reason(result)}{Words(result)}.") with
        {
            Hint = "Git runs without a terminal: it can ask for no password. Use a credential helper, an SSH agent, or a key without a passphrase.",
        };

    /// <summary>A commit that git is set up to sign, and could not.</summary>
    /// <param name="result">What git left behind; its own words are shown, through the redactor.</param>
    public static Diagnostic NotSigned(ProcessResult result) =>
        Error("RND7111", $"Git could not sign the commit{Words(result)}.") with
        {
            Hint = "The settings ask for a signature (commit.gpgSign). Check user.signingKey and gpg.format; the key must need no passphrase, or an agent must know it.",
        };

    /// <summary>A work tree in which another branch is checked out, or none.</summary>
    public static Diagnostic WrongBranch(string target, string? branch) =>
        Error("RND7102", $"In the work tree '{target}' {(branch is null ? "no branch is" : $"the branch '{branch}' is not")} checked out.") with
        {
            Hint = "Check it out there, or name a bare repository or a URL: Render then clones it for itself.",
        };

    /// <summary>A work tree with staged changes of somebody else.</summary>
    public static Diagnostic StagedChanges(string target) =>
        Error("RND7103", $"The work tree '{target}' has staged changes, which would end up in this commit.") with { Hint = "Commit or unstage them first." };

    /// <summary>A work tree whose history has left the one that is pushed to, in the same files.</summary>
    public static Diagnostic Overtaken(string branch, int attempts) =>
        Error("RND7104", string.Create(CultureInfo.InvariantCulture, $"The branch '{branch}' was changed by others, and {attempts} {(attempts == 1 ? "attempt" : "attempts")} to put the commit on top of it failed.")) with
        {
            Hint = "Run the command again; in a work tree of your own, pull first.",
        };

    /// <summary>Secrets in clear text, which the history of a repository keeps for good.</summary>
    public static Diagnostic PlainSecrets(string environment, int files) =>
        Error("RND7105", string.Create(CultureInfo.InvariantCulture, $"{files} {(files == 1 ? "file" : "files")} of '{environment}' would bring secrets in clear text into the history of the output repository.")) with
        {
            Environment = environment,
            Hint = "Leave the environment out with --environment, choose the store 'external' or 'sops', or pass --allow-plain-secrets where the secrets are worth nothing.",
        };

    /// <summary>A cluster that could not be asked.</summary>
    public static Diagnostic LiveIncomplete(string environment, string cluster, string reason) =>
        Error("RND7106", $"The cluster '{cluster}' of '{environment}' could not be asked, so nobody has seen what this commit changes there: {reason.TrimEnd('.')}.") with
        {
            Environment = environment,
            IsClusterUnasked = true,
            Hint = "Mend the access, leave the environment out, or pass --without-live=REASON.",
        };

    /// <summary>A change of a protected environment that nobody has approved.</summary>
    public static Diagnostic NeedsApproval(string environment, string changes) =>
        Error("RND7107", $"The environment '{environment}' is protected, and {changes}.") with
        {
            Environment = environment,
            Hint = $"When the change has been reviewed, pass --approve={environment}.",
        };

    /// <summary>Applying would take fields from another manager.</summary>
    public static Diagnostic Conflicts(string environment, string cluster, string reference) =>
        Error("RND7108", $"Applying {reference} on '{cluster}' would take fields over that another manager owns.") with
        {
            Environment = environment,
            Hint = "Look at 'render diff'. Stop the other manager, or let the policy say 'conflicts: allow'.",
        };

    /// <summary>A live diff that found what the server would refuse.</summary>
    public static Diagnostic WouldBeRefused(string environment, string cluster, string reference) =>
        Error("RND7109", $"The API server of '{cluster}' would refuse {reference}.") with { Environment = environment, Hint = "Look at 'render diff', which names the reason." };

    /// <summary>A revision that git does not know, or no git to ask.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="hasGit">False when there is no git.</param>
    public static Diagnostic NoRevision(string revision, bool hasGit) =>
        Error("RND7110", $"What changed since '{revision}' cannot be found out: {(hasGit ? "git knows no such commit here" : GitTreeReader.NoGit)}.") with
        {
            Hint = !hasGit ? "Install git, or put it on PATH." : "Name the Source-Revision of the newest commit of the output repository; shallow clones have few commits: 'git fetch --unshallow'.",
        };

    /// <summary>What git said, in brackets; nothing when it said nothing.</summary>
    private static string Words(ProcessResult result)
    {
        var words = ShownUrl.In(result.Error.ReplaceLineEndings(" ").Trim());
        return words.Length == 0 ? string.Empty : $" ({words[..Math.Min(words.Length, MaxWords)]})";
    }

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, SourceSpan.None, message);

    private static string Reason(ProcessResult result) => result.Outcome switch
    {
        ProcessOutcome.NotFound => "the program 'git' is not on PATH",
        ProcessOutcome.NotStarted => "it could not be started",
        ProcessOutcome.TimedOut => "it took too long",
        ProcessOutcome.TooMuchOutput => "it wrote too much",
        _ => string.Create(CultureInfo.InvariantCulture, $"exit code {result.ExitCode}"),
    };
}
