// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;

namespace Render.Schema.Patterns;

/// <summary>Patterns that schemas share, such as that of a name: each is read and built once. Thread-safe.</summary>
internal sealed class PatternCache
{
    private const int MaxCount = 10_000;
    private readonly ConcurrentDictionary<string, Made> _patterns = new(StringComparer.Ordinal);

    /// <summary>A pattern, or what is wrong with it.</summary>
    public (Pattern? Pattern, string? Problem) Get(string source, PatternSyntax syntax)
    {
        if (_patterns.Count >= MaxCount)
            return Pattern.Create(source, syntax);

        var made = _patterns.GetOrAdd($"{(int)syntax} {source}", _ => Make(source, syntax));
        return (made.Pattern, made.Problem);
    }

    private static Made Make(string source, PatternSyntax syntax)
    {
        var (pattern, problem) = Pattern.Create(source, syntax);
        return new Made(pattern, problem);
    }

    private sealed record Made(Pattern? Pattern, string? Problem);
}
