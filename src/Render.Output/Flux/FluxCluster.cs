// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Output.Flux;

/// <summary>How Flux on one cluster finds and applies what an environment renders for it.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Source">The source object that holds the output repository.</param>
/// <param name="Namespace">Namespace of the Kustomizations.</param>
public sealed record FluxCluster(string Environment, string Cluster, FluxSource Source, string Namespace)
{
    /// <summary>Folder of the source in which the output lies, as written in the spec.</summary>
    public string PathPrefix { get; init; } = "./";

    /// <summary>What must be ready before the first step.</summary>
    public ImmutableArray<FluxDependency> DependsOn { get; init; } = [];

    /// <summary>How often the steps are applied, as Flux reads durations.</summary>
    public string Interval { get; init; } = "10m";

    /// <summary>How soon a failed step is tried again.</summary>
    public string RetryInterval { get; init; } = "1m";

    /// <summary>How long a step may take to become ready.</summary>
    public string Timeout { get; init; } = "5m";

    /// <summary>The account that Flux applies as; null for its own.</summary>
    public string? ServiceAccountName { get; init; }

    /// <summary>The Secret with the key that decrypts the files, in <see cref="Namespace"/>; null where nothing is encrypted.</summary>
    public string? DecryptionSecret { get; init; }

    /// <summary>The steps that wait for an acknowledgement, and for which.</summary>
    public ImmutableArray<FluxSuspension> Suspended { get; init; } = [];
}
