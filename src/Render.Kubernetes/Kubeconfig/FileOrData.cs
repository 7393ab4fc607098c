// SPDX-License-Identifier: MIT

using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Content that a kubeconfig holds inline or names as a file. Inline content wins, as with kubectl.</summary>
/// <param name="Path">Absolute path; null when no file is named.</param>
/// <param name="Data">Base64 as it stands in the kubeconfig; null when nothing is inline.</param>
internal sealed record FileOrData(string? Path, HiddenText? Data)
{
    /// <summary>Neither.</summary>
    public static FileOrData None { get; } = new(null, null);

    /// <summary>True when there is something to read.</summary>
    public bool IsGiven => Path is not null || Data is not null;
}
