// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Secrets;

/// <summary>
/// Names a secret without holding it. Equality ignores the place and the example's text: two references are one secret
/// when they name the same thing.
/// </summary>
/// <param name="Source">Where the value is kept.</param>
/// <param name="Key">Store key, variable, file path, Secret name, or for an example its path in the spec.</param>
/// <param name="Property">Property of the store's key, path inside a sops file, or key of a live Secret; null for the whole value.</param>
/// <param name="Cluster">Cluster of a live Secret, as the spec names it.</param>
/// <param name="Namespace">Namespace of a live Secret.</param>
public sealed record SecretReference(SecretSource Source, string Key, string? Property = null, string? Cluster = null, string? Namespace = null)
{
    /// <summary>Where the reference stands in the spec.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>The value of an <see cref="SecretSource.Example"/>; null for every other source.</summary>
    public SecretText? Example { get; init; }

    /// <inheritdoc/>
    public bool Equals(SecretReference? other) =>
        other is not null && Source == other.Source && Key == other.Key && Property == other.Property
        && Cluster == other.Cluster && Namespace == other.Namespace;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Key, Property, Cluster, Namespace);

    /// <summary>The reference in words for messages, such as <c>external prod/dex#rancher</c>; never a value.</summary>
    public override string ToString()
    {
        var place = Cluster is null ? Key : $"{Cluster}/{Namespace}/{Key}";
        return $"{Source.ToString().ToLowerInvariant()} {place}{(Property is null ? string.Empty : "#" + Property)}";
    }
}
