// SPDX-License-Identifier: MIT

namespace Render.Core.Documents;

/// <summary>How much a reader accepts from one document before it gives up with a diagnostic.</summary>
/// <param name="MaxBytes">Size of the text in bytes.</param>
/// <param name="MaxDepth">Nesting of maps and lists.</param>
/// <param name="MaxNodes">Nodes after aliases and merge keys are expanded.</param>
public sealed record DocumentBudget(long MaxBytes, int MaxDepth, int MaxNodes)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Specs, templates, schemas and what was committed: 4 MiB, 100 levels, 200,000 nodes.</summary>
    public static DocumentBudget Source { get; } = new(4 * Mebibyte, 100, 200_000);

    /// <summary>Answers of an API server: 64 MiB, 200 levels, 8 million nodes.</summary>
    public static DocumentBudget Live { get; } = new(64 * Mebibyte, 200, 8_000_000);
}
