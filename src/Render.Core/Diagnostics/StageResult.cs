// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Diagnostics;

/// <summary>Short ways to make a <see cref="StageResult{T}"/>.</summary>
public static class StageResult
{
    /// <summary>A value without findings.</summary>
    public static StageResult<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>A value with what was found on the way; errors in the bag make it a failure.</summary>
    public static StageResult<T> Of<T>(T? value, DiagnosticBag diagnostics)
        where T : class => new(value, diagnostics.ToSorted());

    /// <summary>Nothing but findings.</summary>
    public static StageResult<T> Fail<T>(params ImmutableArray<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}
