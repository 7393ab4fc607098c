// SPDX-License-Identifier: MIT

namespace Render.Identity.Policy;

/// <summary>What becomes of a commit that would take fields over from other managers.</summary>
public enum ConflictPolicy
{
    /// <summary>It stops.</summary>
    Stop,

    /// <summary>It goes on.</summary>
    Allow,
}
