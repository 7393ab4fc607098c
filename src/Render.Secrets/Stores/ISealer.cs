// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;

namespace Render.Secrets.Stores;

/// <summary>Puts one Secret into the form of a store. One sealer serves one environment.</summary>
public interface ISealer
{
    /// <summary>The store.</summary>
    SecretStoreKind Store { get; }

    /// <summary>What it takes to read what the store encrypts; null when it encrypts nothing.</summary>
    StoreDecryption? Decryption => null;

    /// <summary>Seals a Secret whose keys hold secret nodes. The next one may be asked for while a program is waited for.</summary>
    /// <param name="secret">The Secret as it was rendered.</param>
    /// <param name="cancellationToken">Stops programs that the store needs.</param>
    /// <returns>The objects that take its place, without secret nodes.</returns>
    ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken);

    /// <summary>What the store needs besides the Secrets themselves, and what it has to say about all of them.</summary>
    /// <param name="environment">The environment, for messages.</param>
    StageResult<SealedObjects> Finish(string environment) => StageResult.Of(new SealedObjects([]));
}
