// SPDX-License-Identifier: MIT

namespace Render.Diff;

/// <summary>Whether a secret has the value that was found.</summary>
public enum SecretEquality
{
    /// <summary>The same bytes.</summary>
    Equal,

    /// <summary>Other bytes.</summary>
    Different,

    /// <summary>The secret's value is not at hand.</summary>
    Unknown,
}
