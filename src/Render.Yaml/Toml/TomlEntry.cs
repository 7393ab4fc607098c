// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>One key of a table under construction: a finished value, a table, or an array of tables.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where it was first written.</param>
internal sealed record TomlEntry(string Key, SourceSpan KeySpan)
{
    /// <summary>A value that nothing adds to.</summary>
    public Node? Value { get; init; }

    /// <summary>A table that may grow.</summary>
    public TomlTable? Table { get; init; }

    /// <summary>An array of tables that may grow.</summary>
    public List<TomlTable>? Tables { get; init; }

    /// <summary>The finished node.</summary>
    public Node ToNode() => Value ?? (Table is not null ? Table.ToNode() : new ListNode([.. (Tables ?? []).Select(table => table.ToNode())], KeySpan));
}
