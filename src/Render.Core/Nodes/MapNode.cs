// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>A mapping. Entries keep the order of the document; keys are unique (ordinal).</summary>
public sealed class MapNode : Node
{
    private const int LinearLimit = 8;
    private Dictionary<string, int>? _index;

    /// <summary>Creates a mapping; the caller guarantees unique keys.</summary>
    public MapNode(ImmutableArray<MapEntry> entries, SourceSpan span = default, ImmutableArray<Origin> provenance = default)
        : base(span.Path is null ? SourceSpan.None : span, provenance) => Entries = entries.IsDefault ? [] : entries;

    /// <summary>A mapping without entries.</summary>
    public static MapNode Empty { get; } = new([]);

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Map;

    /// <summary>The entries in document order.</summary>
    public ImmutableArray<MapEntry> Entries { get; }

    /// <summary>The values in document order.</summary>
    public IEnumerable<Node> Values
    {
        get
        {
            foreach (var entry in Entries)
                yield return entry.Value;
        }
    }

    /// <summary>The value of a key, or null when the key is absent.</summary>
    public Node? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    /// <summary>Finds an entry by its key (ordinal).</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out MapEntry entry)
    {
        var at = IndexOf(key);
        entry = at >= 0 ? Entries[at] : default;
        return at >= 0;
    }

    /// <summary>Position of a key in <see cref="Entries"/>, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Entries.Length <= LinearLimit)
        {
            for (var i = 0; i < Entries.Length; i++)
            {
                if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
                    return i;
            }

            return -1;
        }

        // Racing threads build equal tables; the last one stays.
        var index = _index ??= BuildIndex();
        return index.TryGetValue(key, out var at) ? at : -1;
    }

    /// <inheritdoc/>
    public override Node With(SourceSpan span, ImmutableArray<Origin> provenance) => new MapNode(Entries, span, provenance);

    /// <summary>The same mapping with other entries.</summary>
    public MapNode WithEntries(ImmutableArray<MapEntry> entries) => new(entries, Span, Provenance);

    /// <summary>The same mapping with something made of each value in its place.</summary>
    public MapNode WithValues(Func<Node, Node> make)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(Entries.Length);
        foreach (var entry in Entries)
            entries.Add(entry with { Value = make(entry.Value) });

        return WithEntries(entries.MoveToImmutable());
    }

    /// <inheritdoc/>
    public override string Describe() => string.Create(CultureInfo.InvariantCulture, $"a map of {Entries.Length} {(Entries.Length == 1 ? "entry" : "entries")}");

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
            index.TryAdd(Entries[i].Key, i);

        return index;
    }
}
