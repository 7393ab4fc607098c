// SPDX-License-Identifier: MIT

namespace Render.Pipeline.Commit;

/// <summary>How a commit ended.</summary>
public enum CommitState
{
    /// <summary>Something stood in the way; the findings say what.</summary>
    Stopped,

    /// <summary>The repository held everything already.</summary>
    Nothing,

    /// <summary>Committed in a work tree that has no remote.</summary>
    Committed,

    /// <summary>Committed and pushed.</summary>
    Pushed,
}
