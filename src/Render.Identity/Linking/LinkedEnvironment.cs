// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
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
}
