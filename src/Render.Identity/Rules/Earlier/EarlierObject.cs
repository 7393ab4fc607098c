// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;

namespace Render.Identity.Rules.Earlier;

/// <summary>An object of the earlier output that this one does not hold.</summary>
/// <param name="Cluster">Its cluster, as the spec named it.</param>
/// <param name="Object">The object.</param>
/// <param name="Survives">True when Flux does not remove it: it carries <c>prune: disabled</c>, or is shared with another owner.</param>
public sealed record EarlierObject(string Cluster, ObjectRef Object, bool Survives);
