// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>An environment whose logins are linked: both ends of every edge are known.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Graph">Who logs in where.</param>
/// <param name="Instances">What the templates render, ordered: providers, applications, components, each in the order of the spec.</param>
public sealed record LinkedEnvironment(EnvironmentSpec Spec, LoginGraph Graph, ImmutableArray<TemplateInstance> Instances)
{
    /// <summary>Steps that Flux must not apply until a danger is acknowledged.</summary>
    public ImmutableArray<SuspendedStep> Suspended { get; init; } = [];

    /// <summary>Parts that are left out until <c>render sync</c> has read what the provider made.</summary>
    public ImmutableArray<PendingPart> Pending { get; init; } = [];

    /// <summary>Why a step of a cluster must not be applied yet; null when it may be.</summary>
    public SuspendedStep? SuspensionOf(string cluster, ApplyStep step) => Suspended.FirstOrDefault(s => s.Cluster == cluster && s.Step == step);
}
