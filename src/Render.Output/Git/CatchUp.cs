// SPDX-License-Identifier: MIT

namespace Render.Output.Git;

/// <summary>What became of a commit after others had pushed.</summary>
public enum CatchUp
{
    /// <summary>Nobody had pushed: the push failed for another reason.</summary>
    NothingNew,

    /// <summary>The commit stands on top of theirs.</summary>
    Rebased,

    /// <summary>Both changed the same; the commit is dropped and may be made anew from their state.</summary>
    Dropped,

    /// <summary>Both changed the same in a work tree of the user's, which is as it was.</summary>
    Stuck,
}
