// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Schema.Validation;

namespace Render.Schema.Patterns;

/// <summary>
/// A pattern that cannot hang a run. Nearly all patterns are decided by an <see cref="Automaton"/>, at one look-up for each character.
/// What it cannot decide is tried by the backtracking engine for a moment, which starts in a tenth of the time that the linear one
/// needs to be built and nearly always has the answer; the linear engine takes over when the moment has passed. All give the same
/// answer, so how busy the machine is shows in the time alone.
/// </summary>
internal sealed class Pattern
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    // For patterns that only backtracking understands. Far above what any of them needs, so that a machine under load gives the same
    // answer as an idle one; still an end for one that explodes.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly Lazy<Automaton?> _automaton;
    private readonly Lazy<Regex> _quick;
    private readonly Lazy<Regex?> _linear;

    private Pattern(string source, string translated, bool needsBacktracking)
    {
        Source = source;
        _automaton = new Lazy<Automaton?>(() => needsBacktracking ? null : Automaton.Create(translated));
        _quick = new Lazy<Regex>(() => new Regex(translated, RegexOptions.CultureInvariant, needsBacktracking ? Limit : Moment));
        _linear = new Lazy<Regex?>(() => needsBacktracking ? null : Linear(translated));
    }

    /// <summary>The pattern as it is written in the schema.</summary>
    public string Source { get; }

    /// <summary>Reads a pattern.</summary>
    /// <returns>The pattern, or what is wrong with it.</returns>
    public static (Pattern? Pattern, string? Problem) Create(string source, PatternSyntax syntax)
    {
        var (translated, needsBacktracking, problem) = PatternTranslator.Translate(source, syntax);
        return translated is null ? (null, problem) : (new Pattern(source, translated, needsBacktracking), null);
    }

    /// <summary>True when some part of the text matches. A match that runs out of time with both engines ends the validation.</summary>
    public bool Matches(string text, Evaluation run)
    {
        if (_automaton.Value?.Matches(text) is { } answer)
            return answer;

        var quick = TryMatch(_quick.Value, text);
        var result = quick ?? (_linear.Value is { } linear ? TryMatch(linear, text) : null);
        if (result is null)
            run.GiveUp();

        return result ?? false;
    }

    private static bool? TryMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Linear(string translated)
    {
        try
        {
            // Linear in the length of a text whose length is bounded: it needs no clock.
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            // Its automaton would be too large.
            return null;
        }
    }
}
