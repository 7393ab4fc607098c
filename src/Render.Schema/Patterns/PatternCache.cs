// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;

namespace Render.Schema.Patterns;

/// <summary>Patterns that schemas share, such as that of a name: each is read and built once. Thread-safe.</summary>
internal sealed class PatternCache
{
    private const int MaxCount = 10_000;
    private readonly ConcurrentDictionary<(string Source, PatternSyntax Syntax), (Pattern? Pattern, string? Problem)> _patterns = new();

    /// <summary>A pattern, or what is wrong with it.</summary>
    public (Pattern? Pattern, string? Problem) Get(string source, PatternSyntax syntax) =>
        _patterns.Count < MaxCount
            ? _patterns.GetOrAdd((source, syntax), key => Pattern.Create(key.Source, key.Syntax))
            : Pattern.Create(source, syntax);
}
