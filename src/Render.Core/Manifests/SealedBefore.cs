// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Manifests;

/// <summary>A sealed file of the last run.</summary>
/// <param name="Bytes">Its content; empty when it is not what was written.</param>
/// <param name="Record">What the ownership record remembers of it.</param>
public sealed record SealedBefore(ReadOnlyMemory<byte> Bytes, SealRecord Record)
{
    /// <summary>What became of it since it was written; null when it is unchanged.</summary>
    public SealBreak? Broken { get; init; }

    /// <summary>The file as messages name it; nowhere for one that is only just sealed.</summary>
    public SourceSpan File { get; init; } = SourceSpan.None;
}
