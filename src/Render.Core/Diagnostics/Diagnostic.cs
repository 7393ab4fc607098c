// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;

namespace Render.Core.Diagnostics;

/// <summary>
/// One finding, with everything that every report needs. Built only by the typed factories (<c>…Errors</c>, one file per area),
/// so that a code and its wording stand in one place. No part of it ever carries a secret value.
/// </summary>
/// <param name="Code"><c>RND</c> and four digits; documented in <c>docs/diagnostics/</c>, never reused.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Span">Where the user has to look.</param>
/// <param name="Message">What was found and what was expected, one sentence.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message)
{
    /// <summary>What to do about it, in the imperative; null when the message already says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Path of the offending value inside its document, such as <c>providers.dex.url</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Location inside the JSON schema that the value violates, for machine readers.</summary>
    public string? SchemaLocation { get; init; }

    /// <summary>The environment being processed; null for findings of the repository as a whole.</summary>
    public string? Environment { get; init; }

    /// <summary>True for what kept a cluster from being asked, which is no error of the input and has an exit code of its own.</summary>
    public bool IsClusterUnasked { get; init; }

    /// <summary>Further places.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];
}
