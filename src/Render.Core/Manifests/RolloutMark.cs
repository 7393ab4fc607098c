// SPDX-License-Identifier: MIT

namespace Render.Core.Manifests;

/// <summary>
/// Stands in a model where the digest of an instance's configuration belongs: the digest is known only after everything is rendered.
/// </summary>
public static class RolloutMark
{
    /// <summary>The key of a model below which marks stand.</summary>
    public const string ModelKey = "rollout";

    private const string Prefix = "render:rollout-digest:";

    /// <summary>The mark of an instance.</summary>
    public static string Of(string instance) => Prefix + instance;

    /// <summary>The instance that a text is the mark of; null for any other text.</summary>
    public static string? InstanceOf(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : null;
}
