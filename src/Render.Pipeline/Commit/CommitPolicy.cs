// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Commit;

/// <summary>The section <c>commit</c> of <c>policy.yaml</c>: what may go into the output repository without a second look.</summary>
public sealed record CommitPolicy
{
    /// <summary>Without a policy: every environment that is not disposable is protected, and conflicts stop a commit.</summary>
    public static CommitPolicy Default { get; } = new();

    /// <summary>The environments whose changes need an approval; null for all that are not disposable.</summary>
    public ImmutableArray<string>? Protected { get; init; }

    /// <summary>True when taking fields over from other managers is fine.</summary>
    public bool AllowsConflicts { get; init; }

    /// <summary>True when changes of an environment need an approval.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="isDisposable">True when its spec says so; false for one whose spec is gone.</param>
    public bool IsProtected(string environment, bool isDisposable) =>
        Protected is { } names ? names.Contains(environment, StringComparer.Ordinal) : !isDisposable;
}
