// SPDX-License-Identifier: MIT

namespace Render.Secrets.Stores;

/// <summary>The form in which an environment's secrets reach its clusters.</summary>
public enum SecretStoreKind
{
    /// <summary>ExternalSecret objects that name the keys of a store; values are never read.</summary>
    External,

    /// <summary>Secrets encrypted for age recipients, which sops and Flux decrypt.</summary>
    Sops,

    /// <summary>Secrets in clear text, for environments that are thrown away.</summary>
    Plain,
}
