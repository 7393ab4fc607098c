// SPDX-License-Identifier: MIT

namespace Render.Pipeline.Sync;

/// <summary>A client whose ID is known.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Registration">The registration.</param>
/// <param name="ClientId">The ID that Rancher gave it, which is also the name of the Secret.</param>
/// <param name="SecretKey">The key of the Secret with the newest client secret.</param>
/// <param name="IsNew">True when the lock file did not know the ID.</param>
public sealed record SyncedClient(string Environment, RancherRegistration Registration, string ClientId, string SecretKey, bool IsNew);
