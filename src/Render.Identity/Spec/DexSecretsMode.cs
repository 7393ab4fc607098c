// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>Where Dex reads its secrets.</summary>
public enum DexSecretsMode
{
    /// <summary>From the environment with the external store, from the configuration with the others.</summary>
    Auto,

    /// <summary>From variables; the configuration holds none.</summary>
    Environment,

    /// <summary>From the configuration itself, as the Epinio guide writes it.</summary>
    Inline,
}
