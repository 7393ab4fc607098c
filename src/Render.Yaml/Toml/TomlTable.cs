// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>A table under construction.</summary>
internal sealed class TomlTable(TomlTableKind kind, SourceSpan span)
{
    private readonly List<TomlEntry> _entries = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>How it came to be; an implicit table becomes one with a header.</summary>
    public TomlTableKind Kind { get; set; } = kind;

    /// <summary>Where it is defined.</summary>
    public SourceSpan Span { get; set; } = span;

    /// <summary>Finds an entry.</summary>
    public TomlEntry? Find(string key) => _index.TryGetValue(key, out var at) ? _entries[at] : null;

    /// <summary>Adds an entry whose key is free.</summary>
    public TomlEntry Add(TomlEntry entry)
    {
        _index.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>The finished map.</summary>
    public MapNode ToNode() => new([.. _entries.Select(entry => new MapEntry(entry.Key, entry.KeySpan, entry.ToNode()))], Span);
}
