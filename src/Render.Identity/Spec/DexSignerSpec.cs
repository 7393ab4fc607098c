// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Who signs Dex's tokens.</summary>
[SpecType("Who signs Dex's tokens (Dex 2.45 and later).")]
public sealed record DexSignerSpec : SpecObject
{
    /// <summary>The type.</summary>
    [Spec("local: keys in Dex's storage; vault: the transit engine of Vault.", values: ["local", "vault"], isPublic: true)]
    public required string Type { get; init; }

    /// <summary>Its settings.</summary>
    [Spec("Settings of the signer, such as 'algorithm: ES256'. A token of Vault is the reference beside it.")]
    public MapNode Config { get; init; } = MapNode.Empty;

    /// <summary>The token.</summary>
    [Spec("Token for Vault.")]
    public SecretReference? Token { get; init; }
}
