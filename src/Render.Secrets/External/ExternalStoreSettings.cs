// SPDX-License-Identifier: MIT

namespace Render.Secrets.External;

/// <summary>What a spec says about its external store.</summary>
/// <param name="Kind"><c>SecretStore</c> or <c>ClusterSecretStore</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record ExternalStoreSettings(string Kind, string Name)
{
    /// <summary>How often the operator reads the store, as Kubernetes writes durations.</summary>
    public string RefreshInterval { get; init; } = "1h0m0s";

    /// <summary>What becomes of the Secret when the store loses a key: <c>Retain</c>, <c>Delete</c> or <c>Merge</c>.</summary>
    public string DeletionPolicy { get; init; } = "Retain";
}
