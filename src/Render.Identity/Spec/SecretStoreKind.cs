// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>The forms in which secrets are delivered.</summary>
public enum SecretStoreKind
{
    /// <summary>ExternalSecret objects that point at a store; no secret is in the output.</summary>
    External,

    /// <summary>Secrets encrypted to age recipients.</summary>
    Sops,

    /// <summary>Secrets in the clear: disposable environments only, or behind a flag.</summary>
    Plain,
}
