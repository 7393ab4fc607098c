// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Transport;

namespace Render.Pipeline.Diff;

/// <summary>What <c>diff</c> is asked.</summary>
/// <param name="Environments">Requested environments; empty for all that are not rendered on request.</param>
public sealed record DiffRequest(ImmutableArray<string> Environments)
{
    /// <summary>Those of the environments that are looked at; null for all of them.</summary>
    public ImmutableHashSet<string>? Only { get; init; }

    /// <summary>Each <c>--context CLUSTER=NAME</c> as it was written.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>True to read only, without dry runs.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The git revision that tells this change from drift; null without one.</summary>
    public string? Base { get; init; }

    /// <summary>The git revision to compare with instead of the clusters; null to ask the clusters.</summary>
    public string? Against { get; init; }

    /// <summary>Which credential plugins may run.</summary>
    public ExecPolicy Exec { get; init; } = ExecPolicy.Default;

    /// <summary>How long and how much a cluster may take.</summary>
    public ClientLimits Limits { get; init; } = ClientLimits.Default;
}
