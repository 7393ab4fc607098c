// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Core.Manifests;

/// <summary>One rendered Kubernetes object.</summary>
/// <param name="Cluster">The cluster it is for, as the spec names it.</param>
/// <param name="Step">When it is applied.</param>
/// <param name="Instance">The provider, application or component that it belongs to.</param>
/// <param name="Object">Its identity.</param>
/// <param name="Tree">The object.</param>
public sealed record Manifest(string Cluster, ApplyStep Step, string Instance, ObjectRef Object, MapNode Tree);
