// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Text;

namespace Render.Diff.Live;

/// <summary>What applying would do to one object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Verdict">In one word.</param>
public sealed record ObjectDiff(ObjectRef Object, Verdict Verdict)
{
    /// <summary>The provider, application or component that it belongs to; empty for an object that is no longer rendered.</summary>
    public string Instance { get; init; } = string.Empty;

    /// <summary>When it is applied; null for an object that is no longer rendered.</summary>
    public ApplyStep? Step { get; init; }

    /// <summary>Where it was rendered: template or spec.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>The differences, in canonical order.</summary>
    public ImmutableArray<LiveChange> Changes { get; init; } = [];

    /// <summary>Fields that others own and want otherwise.</summary>
    public ImmutableArray<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>Why the verdict is what it is, one sentence; null when it says all.</summary>
    public string? Reason { get; init; }

    /// <summary>How many differences an ignore rule hides.</summary>
    public int Ignored { get; init; }

    /// <summary>Errors and warnings about this object.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>True when applying would change something, or would fail.</summary>
    public bool IsDifferent => Verdict is not (Verdict.Unchanged or Verdict.Skipped or Verdict.NotCompared or Verdict.NotAsked);
}
