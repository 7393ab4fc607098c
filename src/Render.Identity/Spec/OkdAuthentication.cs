// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec;

/// <summary>How an OKD cluster authenticates.</summary>
public enum OkdAuthentication
{
    /// <summary>Tokens of the provider, directly.</summary>
    Oidc,

    /// <summary>The integrated OAuth server: the way back.</summary>
    Integrated,
}
