// SPDX-License-Identifier: MIT

namespace Render.Core.Diagnostics;

/// <summary>The one order of diagnostics: path, line, column, code, message, all ordinal.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    /// <summary>The shared instance.</summary>
    public static DiagnosticOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var order = string.CompareOrdinal(x.Span.Path, y.Span.Path);
        order = order != 0 ? order : x.Span.Line.CompareTo(y.Span.Line);
        order = order != 0 ? order : x.Span.Column.CompareTo(y.Span.Column);
        order = order != 0 ? order : string.CompareOrdinal(x.Code, y.Code);
        order = order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
        return order != 0 ? order : string.CompareOrdinal(x.Environment, y.Environment);
    }
}
