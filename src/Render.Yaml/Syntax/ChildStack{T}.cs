// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Render.Yaml.Syntax;

/// <summary>Collects the children of nested collections in one list, so that each finished array is allocated once, at its size.</summary>
/// <typeparam name="T">Items, or pairs of key and value.</typeparam>
internal sealed class ChildStack<T>
{
    private readonly List<T> _items = [];

    /// <summary>Where the next collection's children begin.</summary>
    public int Count => _items.Count;

    /// <summary>Adds a child to the innermost collection.</summary>
    public void Push(T child) => _items.Add(child);

    /// <summary>Takes the children from <paramref name="start"/> on off the stack.</summary>
    public ImmutableArray<T> PopFrom(int start)
    {
        ImmutableArray<T> children = [.. CollectionsMarshal.AsSpan(_items)[start..]];
        _items.RemoveRange(start, _items.Count - start);
        return children;
    }
}
