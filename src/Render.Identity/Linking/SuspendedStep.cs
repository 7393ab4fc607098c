// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
using Render.Core.Text;

namespace Render.Identity.Linking;

/// <summary>A step whose Flux Kustomization is rendered suspended.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Step">The step.</param>
/// <param name="Danger">The acknowledgement that releases it, such as <c>okd-switch</c>.</param>
/// <param name="Reason">Why, for the annotation and the report.</param>
/// <param name="Span">Where the spec declares what the step would do.</param>
public sealed record SuspendedStep(string Cluster, ApplyStep Step, string Danger, string Reason, SourceSpan Span);
