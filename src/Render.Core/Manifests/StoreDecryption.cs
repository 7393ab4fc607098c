// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>What it takes to read an environment's encrypted files: what Flux calls <c>decryption</c>.</summary>
/// <param name="Provider">The provider as Flux names it: <c>sops</c>.</param>
/// <param name="SecretName">The Secret with the identity, in the namespace of the Kustomizations.</param>
public sealed record StoreDecryption(string Provider, string SecretName);
