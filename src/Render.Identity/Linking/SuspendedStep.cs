// SPDX-License-Identifier: MIT

using Render.Core.Manifests;

namespace Render.Identity.Linking;

/// <summary>A step whose Flux Kustomization is rendered suspended.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Step">The step.</param>
/// <param name="Danger">The acknowledgement that releases it, such as <c>okd-switch</c>.</param>
/// <param name="Reason">Why, for the annotation and the report.</param>
public sealed record SuspendedStep(string Cluster, ApplyStep Step, string Danger, string Reason);
