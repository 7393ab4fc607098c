// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Pipeline.Explain;

/// <summary>Questions that lead nowhere. RND2121 to RND2129.</summary>
public static class ExplainErrors
{
    private const int MaxListed = 40;

    /// <summary>A file that the environment does not render.</summary>
    public static Diagnostic NoSuchFile(string environment, string file, string? nearest) =>
        new("RND2121", Severity.Error, SourceSpan.None, $"The environment '{environment}' renders no file '{file}'.")
        {
            Environment = environment,
            Hint = nearest is null ? "Name a file below the environment's output folder, such as those that render.json lists." : $"Did you mean '{nearest}'?",
        };

    /// <summary>A path that leaves the document.</summary>
    public static Diagnostic NoSuchValue(string file, string rest, string? nearest, IReadOnlyList<string> candidates) =>
        new("RND2122", Severity.Error, SourceSpan.OfFile(file), $"There is no '{rest}' at that place.")
        {
            Hint = nearest is not null ? $"Did you mean '{nearest}'?"
                : candidates.Count > 0 ? $"There are: {string.Join(", ", candidates.Take(MaxListed))}."
                : "Nothing stands below that place.",
        };
}
