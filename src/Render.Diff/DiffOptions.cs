// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff.Masking;

namespace Render.Diff;

/// <summary>What a comparison may ask and what it must hide.</summary>
public sealed record DiffOptions
{
    /// <summary>Two trees of Render's own: what is not a secret node is public.</summary>
    public static DiffOptions Rendered { get; } = new();

    /// <summary>Reads the text of a document; null when the text is not one. Base64 is read without it.</summary>
    public Func<EmbeddedFormat, string, Node?> ReadDocument { get; init; } = (_, _) => null;

    /// <summary>
    /// Says whether a secret has the value that stands on the side before, which is a live one. The text must not be kept.
    /// Null when both sides are rendered: a text there is no value of a secret.
    /// </summary>
    public Func<SecretNode, string, SecretEquality>? CompareSecret { get; init; }

    /// <summary>
    /// Says whether two secrets that are made the same way also have the same value, as an example that stands at the same place of two
    /// revisions may not. Null where that is not asked.
    /// </summary>
    public Func<SecretNode, SecretNode, bool>? HasSameValue { get; init; }

    /// <summary>
    /// True for a live Secret on the side before: nobody has said which of its values are secret. What only stands there is hidden,
    /// and so is what changes at a place that <see cref="IsSensitive"/> calls sensitive.
    /// </summary>
    public bool HidesBefore { get; init; }

    /// <summary>Says from its place whether a value is likely a secret.</summary>
    public Func<DiffPath, bool> IsSensitive { get; init; } = SensitiveNames.Match;
}
