// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Diagnostics;

/// <summary>Collects the findings of one stage over one input. Not thread-safe: each environment has its own.</summary>
public sealed class DiagnosticBag
{
    // Most bags stay empty; the set is made with the first finding.
    private readonly List<Diagnostic> _all = [];
    private HashSet<Diagnostic>? _seen;

    /// <summary>True once an error was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Number of distinct findings.</summary>
    public int Count => _all.Count;

    /// <summary>Adds a finding; an equal one is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _seen ??= [];
        if (!_seen.Add(diagnostic))
            return;

        _all.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>All findings in the one order.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => _all.Count == 0 ? [] : [.. _all.Order(DiagnosticOrder.Instance)];
}
