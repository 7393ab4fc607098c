// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>What a node of the login graph does.</summary>
public enum LoginRole
{
    /// <summary>Logs users in.</summary>
    Application,

    /// <summary>Gives identities; Dex, which also logs in elsewhere, is a provider.</summary>
    Provider,

    /// <summary>A source of identities that only a connector knows, such as GitHub or LDAP.</summary>
    Upstream,
}
