// SPDX-License-Identifier: MIT

using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Render.Identity.Spec;

/// <summary>A map of the spec with names as keys, in the order of the document.</summary>
/// <typeparam name="T">The values.</typeparam>
public sealed class SpecMap<T> : IReadOnlyList<T>
    where T : NamedSpec
{
    private readonly Dictionary<string, T> _byName;

    /// <summary>A map without entries.</summary>
    public SpecMap()
        : this([])
    {
    }

    /// <summary>Takes bound entries with distinct names.</summary>
    /// <param name="items">The entries; each must be a <typeparamref name="T"/>.</param>
    public SpecMap(IEnumerable<object> items)
    {
        Items = [.. items.Cast<T>()];
        _byName = Items.ToDictionary(item => item.Name, StringComparer.Ordinal);
    }

    /// <summary>The entries in document order.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>The names in document order.</summary>
    public IEnumerable<string> Names => Items.Select(item => item.Name);

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>Finds an entry by its name (ordinal).</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T item) => _byName.TryGetValue(name, out item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
