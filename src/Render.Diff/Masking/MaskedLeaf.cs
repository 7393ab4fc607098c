// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Diff.Masking;

/// <summary>Stands in for a value that is hidden. It knows nothing, not even how long the value was or whether two were equal.</summary>
public sealed record MaskedLeaf : SecretExpression
{
    private MaskedLeaf()
    {
    }

    /// <summary>The only one.</summary>
    public static MaskedLeaf Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<SecretReference> References => [];
}
