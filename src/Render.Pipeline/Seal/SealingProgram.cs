// SPDX-License-Identifier: MIT

namespace Render.Pipeline.Seal;

/// <summary>Who writes the files of the store <c>sops</c>.</summary>
public enum SealingProgram
{
    /// <summary>Render itself; <c>age</c> wraps the data keys.</summary>
    Age,

    /// <summary>The program <c>sops</c>.</summary>
    Sops,

    /// <summary>Nobody: sealed files are compared by their skeletons, and one that would be sealed anew is only shown.</summary>
    None,
}
