// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Settings of the external store.</summary>
[SpecType("What every ExternalSecret of the environment says.")]
public sealed record ExternalStoreSpec : SpecObject
{
    /// <summary>The store object.</summary>
    [Spec("The store object that ExternalSecrets name.")]
    public required SecretStoreRefSpec SecretStore { get; init; }

    /// <summary>How often values are fetched.</summary>
    [Spec("How often the operator fetches the values again.", pattern: FluxSpec.DurationPattern)]
    public string RefreshInterval { get; init; } = "1h";

    /// <summary>What happens when a value vanishes from the store.</summary>
    [Spec("What happens to the Secret when its values vanish from the store.", values: ["Retain", "Delete", "Merge"], isPublic: true)]
    public string DeletionPolicy { get; init; } = "Retain";
}
