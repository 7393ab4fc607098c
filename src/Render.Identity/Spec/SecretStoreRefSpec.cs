// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A SecretStore or ClusterSecretStore.</summary>
[SpecType("A store object of the External Secrets Operator.")]
public sealed record SecretStoreRefSpec : SpecObject
{
    /// <summary>Kind of the store.</summary>
    [Spec("Kind of the store object.", Values = ["SecretStore", "ClusterSecretStore"], Public = true)]
    public string Kind { get; init; } = "ClusterSecretStore";

    /// <summary>Name of the store.</summary>
    [Spec("Name of the store object.", Min = 1, Max = 253)]
    public required string Name { get; init; }
}
