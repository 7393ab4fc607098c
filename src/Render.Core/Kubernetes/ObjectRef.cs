// SPDX-License-Identifier: MIT

namespace Render.Core.Kubernetes;

/// <summary>The identity of an object in one cluster.</summary>
/// <param name="Type">Its type; the version does not count for identity in a cluster but decides the URL.</param>
/// <param name="Namespace">Its namespace; null for cluster-scoped objects.</param>
/// <param name="Name">Its name.</param>
public sealed record ObjectRef(GroupVersionKind Type, string? Namespace, string Name)
{
    /// <summary><c>Secret epinio/dex-config</c>.</summary>
    public override string ToString() => Namespace is null ? $"{Type.Kind} {Name}" : $"{Type.Kind} {Namespace}/{Name}";
}
