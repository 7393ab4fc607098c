// SPDX-License-Identifier: MIT

namespace Render.Diff.ThreeWay;

/// <summary>Why the live state is different from the one that is wished for.</summary>
public enum ChangeOrigin
{
    /// <summary>This change of the repository does it.</summary>
    Yours,

    /// <summary>The live state had drifted from what was wished for before; applying takes it back.</summary>
    Drift,

    /// <summary>Both: the place had drifted, and this change wants something else there.</summary>
    Both,
}
