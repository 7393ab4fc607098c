// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Render.Identity.Spec.Shapes;

/// <summary>Patterns of the model, made once: a spec asks for the same few dozen again and again.</summary>
internal static class SpecPatterns
{
    private const int MaxLabel = 63;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>True when a text matches a pattern in the sense of ECMA 262, where the end is the end: no line break may follow.</summary>
    public static bool Matches(string text, string pattern)
    {
        if (ReferenceEquals(pattern, SpecNames.NamePattern))
            return IsName(text);

        var regex = Known.GetOrAdd(pattern, static p => new Regex(p, RegexOptions.ECMAScript, Time));
        return !text.EndsWith('\n') && regex.IsMatch(text);
    }

    /// <summary>What <see cref="SpecNames.NamePattern"/> says, without an expression: most keys of a spec are names.</summary>
    private static bool IsName(string text) =>
        text.Length is > 0 and <= MaxLabel
        && IsLetterOrDigit(text[0]) && IsLetterOrDigit(text[^1])
        && text.All(c => IsLetterOrDigit(c) || c == '-');

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
