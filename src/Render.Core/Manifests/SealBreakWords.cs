// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>Why a sealed file cannot be kept, in words: the same in findings and in comparisons.</summary>
public static class SealBreakWords
{
    /// <summary>A clause about the file, to stand behind "since".</summary>
    public static string Of(SealBreak why) => why switch
    {
        SealBreak.NeverSealed => "no record says that Render sealed it",
        SealBreak.Missing => "it is gone",
        SealBreak.ChangedByHand => "it was changed by hand",
        SealBreak.Recipients => "its recipients changed in the spec",
        SealBreak.ClearPart => "what is rendered beside its values changed",
        SealBreak.References => "a reference or the digest key changed in the spec",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, message: null),
    };
}
