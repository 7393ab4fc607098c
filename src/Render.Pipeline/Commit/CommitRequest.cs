// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Commit;

/// <summary>What <c>commit</c> is asked.</summary>
/// <param name="Render">What to render.</param>
/// <param name="Target">The output repository: a work tree, a bare repository, or a URL.</param>
public sealed record CommitRequest(RenderRequest Render, string Target)
{
    /// <summary>The branch; null for the repository's own.</summary>
    public string? Branch { get; init; }

    /// <summary>True when the user named the revision since which changes are looked for: nobody knows whether the output was rendered from it.</summary>
    public bool IsSinceNamed { get; init; }

    /// <summary>Why there is no live diff; null when there has to be one.</summary>
    public string? WithoutLive { get; init; }

    /// <summary>The protected environments whose changes have been reviewed.</summary>
    public ImmutableArray<string> Approved { get; init; } = [];
}
