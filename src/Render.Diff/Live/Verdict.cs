// SPDX-License-Identifier: MIT

namespace Render.Diff.Live;

/// <summary>What applying would do to one object. Ordered by how much a reader has to know it.</summary>
public enum Verdict
{
    /// <summary>The API server would not take it, or would take it and never do what it asks for.</summary>
    Refused,

    /// <summary>Fields that another manager owns would be taken over, and it may take them back.</summary>
    Conflict,

    /// <summary>A field cannot be changed: the object has to be removed and made anew.</summary>
    Recreate,

    /// <summary>The object is no longer rendered and would be removed.</summary>
    Prune,

    /// <summary>The object does not exist yet.</summary>
    Create,

    /// <summary>Fields would change.</summary>
    Change,

    /// <summary>Nothing else would change, but some secrets could not be compared.</summary>
    NotCompared,

    /// <summary>The object could not be asked about.</summary>
    NotAsked,

    /// <summary>An annotation keeps Flux away from it.</summary>
    Skipped,

    /// <summary>Nothing would change.</summary>
    Unchanged,
}
