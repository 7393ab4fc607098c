// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;

namespace Render.Diff;

/// <summary>
/// The way to a difference. Written as <c>connectors[id=rancher].config.issuer</c>; items of lists go by their names where they
/// have some, so that the path means the same place on both sides.
/// </summary>
public sealed class DiffPath : IEquatable<DiffPath>
{
    private DiffPath(ImmutableArray<DiffStep> steps) => Steps = steps;

    /// <summary>The root.</summary>
    public static DiffPath Root { get; } = new([]);

    /// <summary>The steps from the root.</summary>
    public ImmutableArray<DiffStep> Steps { get; }

    /// <summary>The last key on the way, which names what is looked at; empty at the root.</summary>
    public string LastKey => Steps.OfType<DiffStep.Key>().LastOrDefault()?.Name ?? string.Empty;

    /// <summary>One step further.</summary>
    public DiffPath Then(DiffStep step) => new(Steps.Add(step));

    /// <summary>One step down to a key.</summary>
    public DiffPath Key(string name) => Then(new DiffStep.Key(name));

    /// <summary>True when this is <paramref name="other"/>, or lies in it, or holds it. Positions count as one place: they move.</summary>
    public bool Touches(DiffPath other)
    {
        foreach (var (mine, theirs) in Steps.Zip(other.Steps))
        {
            if (mine is DiffStep.Position || theirs is DiffStep.Position)
                return true;

            if (mine != theirs)
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(DiffPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DiffPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(Steps.Length, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        var isFresh = true;
        foreach (var step in Steps)
        {
            if (step is DiffStep.Key { Name: var name } && !IsPlain(name))
                text.Append("[\"").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else
                text.Append(step is DiffStep.Key && !isFresh ? "." : string.Empty).Append(step.Text);

            isFresh = step is DiffStep.Into;
        }

        return text.ToString();
    }

    private static bool IsPlain(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/');
}
