// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Schema.Validation;

namespace Render.Schema.Patterns;

/// <summary>A pattern that cannot hang a run: it runs in time linear in the text, or within a time limit.</summary>
internal sealed class Pattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);
    private readonly Regex _regex;

    private Pattern(string source, Regex regex) => (Source, _regex) = (source, regex);

    /// <summary>The pattern as it is written in the schema.</summary>
    public string Source { get; }

    /// <summary>Compiles a pattern.</summary>
    /// <returns>The pattern, or what is wrong with it.</returns>
    public static (Pattern? Pattern, string? Problem) Create(string source, PatternSyntax syntax)
    {
        var (translated, needsBacktracking, problem) = PatternTranslator.Translate(source, syntax);
        if (translated is null)
            return (null, problem);

        try
        {
            var engine = needsBacktracking ? RegexOptions.None : RegexOptions.NonBacktracking;
            return (new Pattern(source, new Regex(translated, RegexOptions.CultureInvariant | engine, Limit)), null);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return (null, "it is too large or not well-formed");
        }
    }

    /// <summary>True when some part of the text matches. A match that runs out of time ends the validation.</summary>
    public bool Matches(string text, Evaluation run)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            run.GiveUp();
            return false;
        }
    }
}
