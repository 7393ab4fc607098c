// SPDX-License-Identifier: MIT

namespace Render.Diff.Live;

/// <summary>How a cluster was asked.</summary>
public enum DiffMode
{
    /// <summary>The API server computed what would come of a server-side apply.</summary>
    DryRun,

    /// <summary>Objects were only read, and what would come of applying was worked out here from who owns which field.</summary>
    ReadOnly,

    /// <summary>Some of both: the right to patch ends somewhere.</summary>
    Mixed,

    /// <summary>No cluster was asked: two renderings were compared.</summary>
    Rendered,
}
