// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>How an API server is told about the provider.</summary>
public enum KubernetesMode
{
    /// <summary>The file from Kubernetes 1.30 on, flags before.</summary>
    Auto,

    /// <summary>An AuthenticationConfiguration file.</summary>
    Config,

    /// <summary>The --oidc-* flags: one provider, one audience.</summary>
    Flags,
}
