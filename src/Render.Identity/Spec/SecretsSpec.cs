// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How secrets reach the clusters.</summary>
[SpecType("How secrets reach the clusters of the environment.")]
public sealed record SecretsSpec : SpecObject
{
    /// <summary>The form.</summary>
    [Spec("external: ExternalSecret objects; sops: Secrets encrypted to age recipients; plain: clear Secrets, for disposable environments.")]
    public SecretStoreKind Store { get; init; } = SecretStoreKind.External;

    /// <summary>Settings of the external store.</summary>
    [Spec("Settings of the store 'external'.")]
    public ExternalStoreSpec? External { get; init; }

    /// <summary>Settings of the sops store.</summary>
    [Spec("Settings of the store 'sops'.")]
    public SopsStoreSpec? Sops { get; init; }

    /// <summary>Key for digests of plaintexts.</summary>
    [Spec("A secret shared by the team that keys the digests of plaintexts, so that a sealed file is left alone while its secrets stay the same.")]
    public SecretReference? DigestKey { get; init; }
}
