// SPDX-License-Identifier: MIT

using System.CommandLine.Parsing;

namespace Render.Cli.Commands;

/// <summary>The word <c>git:REV</c> of an option: it says that a revision is meant, and no file and no folder.</summary>
internal static class GitRevisionWord
{
    /// <summary>How help shows it.</summary>
    public const string Form = "git:REV";

    private const string Prefix = "git:";

    /// <summary>The revision; an error of the command line when the word is of another form.</summary>
    public static string? Parse(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (word.StartsWith(Prefix, StringComparison.Ordinal) && word.Length > Prefix.Length)
            return word[Prefix.Length..];

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} is 'git:' and a revision, such as 'git:origin/main', not '{word}'.");
        return null;
    }
}
