// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Render.Core.Diagnostics;

/// <summary>What a stage or a reader gives back: a value, findings, or both. Expected failures are values, exceptions are bugs.</summary>
/// <typeparam name="T">The record that the stage produces.</typeparam>
public sealed class StageResult<T>
    where T : class
{
    /// <summary>Creates a result; an error among the diagnostics makes it a failure even when a partial value is present.</summary>
    public StageResult(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The value, possibly partial when there are errors; null when nothing could be made of the input.</summary>
    public T? Value { get; }

    /// <summary>All findings of the stage.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>True when a value is present and no finding is an error.</summary>
    public bool IsSuccess([NotNullWhen(true)] out T? value)
    {
        value = Diagnostics.Any(d => d.Severity == Severity.Error) ? null : Value;
        return value is not null;
    }
}
