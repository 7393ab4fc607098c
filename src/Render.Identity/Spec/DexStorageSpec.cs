// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Where Dex keeps its state.</summary>
[SpecType("Where Dex keeps its state.")]
public sealed record DexStorageSpec : SpecObject
{
    /// <summary>The type.</summary>
    [Spec("Type of the storage.", values: ["kubernetes", "memory", "sqlite3", "postgres", "mysql", "etcd"], isPublic: true)]
    public string Type { get; init; } = "kubernetes";

    /// <summary>Its settings.</summary>
    [Spec("Settings of the storage; 'inCluster: true' for kubernetes when absent. Passwords are references below 'secrets'.")]
    public MapNode Config { get; init; } = MapNode.Empty;

    /// <summary>The password.</summary>
    [Spec("Password of a database.")]
    public Core.Secrets.SecretReference? Password { get; init; }
}
