// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>Why there is no sealed file that can be kept as it is.</summary>
public enum SealBreak
{
    /// <summary>No record says that there is one.</summary>
    NeverSealed,

    /// <summary>The last run wrote one, and it is gone.</summary>
    Missing,

    /// <summary>It holds something else than the last run wrote.</summary>
    ChangedByHand,

    /// <summary>It is encrypted for others than the spec names.</summary>
    Recipients,

    /// <summary>Something is rendered in another way that everybody can see: metadata, keys, other fields.</summary>
    ClearPart,

    /// <summary>Values come from somewhere else, or another digest key tells whether they changed.</summary>
    References,
}
