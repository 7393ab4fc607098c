// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;

namespace Render.Kubernetes.Live;

/// <summary>How clusters are compared with what is rendered.</summary>
public sealed record LiveDiffOptions
{
    /// <summary>Who applies: Flux's controller.</summary>
    public const string FluxManager = "kustomize-controller";

    /// <summary>True to read only, without dry runs (<c>--read-only</c>).</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Gives the values of secrets; without it, none is compared.</summary>
    public SecretReader Secrets { get; init; } = _ => null;

    /// <summary>Gives the values that secrets had at the base revision; null where they are those of now.</summary>
    public SecretReader? BaseSecrets { get; init; }

    /// <summary>Differences that are not shown.</summary>
    public ImmutableArray<IgnoreRule> Ignore { get; init; } = [];

    /// <summary>Today, for rules that end.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Checks an object against the bundled schemas, where its namespace or kind comes with the same change; null to skip that.</summary>
    public Func<Manifest, ImmutableArray<Diagnostic>>? CheckOffline { get; init; }

    /// <summary>The revision of <see cref="ClusterDiffRequest.Base"/>, for reports; null without one.</summary>
    public string? BaseRevision { get; init; }
}
