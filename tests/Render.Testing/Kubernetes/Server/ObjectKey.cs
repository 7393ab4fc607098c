// SPDX-License-Identifier: MIT

namespace Render.Testing.Kubernetes.Server;

/// <summary>Where an object is kept.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its name.</param>
public sealed record ObjectKey(ResourceType Type, string Namespace, string Name)
{
    /// <summary><c>namespace/name</c> as the server writes it in messages.</summary>
    public string Full => $"{Namespace}/{Name}";
}
