// SPDX-License-Identifier: MIT

namespace Render.Output.Planning;

/// <summary>What happens to a file of the output.</summary>
public enum PlannedChange
{
    /// <summary>It is as it shall be and is not touched.</summary>
    Unchanged,

    /// <summary>It does not exist yet.</summary>
    Created,

    /// <summary>It gets another content, or stricter rights.</summary>
    Changed,

    /// <summary>It goes.</summary>
    Removed,
}
