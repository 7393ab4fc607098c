// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A SecretStore or ClusterSecretStore.</summary>
[SpecType("A store object of the External Secrets Operator.")]
public sealed record SecretStoreRefSpec : SpecObject
{
    /// <summary>Kind of the store.</summary>
    [Spec("Kind of the store object.", values: ["SecretStore", "ClusterSecretStore"], isPublic: true)]
    public string Kind { get; init; } = "ClusterSecretStore";

    /// <summary>Name of the store.</summary>
    [Spec("Name of the store object.", min: 1, max: 253)]
    public required string Name { get; init; }
}
