// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>Walks the paths of headers and dotted keys and holds TOML's rules about what may be defined where.</summary>
internal static class TomlPaths
{
    /// <summary>The table that the last part of a dotted key belongs to; null after a finding.</summary>
    public static TomlTable? OfDottedKey(TomlTable table, IReadOnlyList<TomlKeyPart> key, DiagnosticBag findings)
    {
        var current = table;
        for (var i = 0; i < key.Count - 1; i++)
        {
            var part = key[i];
            var entry = current.Find(part.Name) ?? current.Add(NewTable(part, TomlTableKind.Dotted));
            if (entry.Table is not { Kind: TomlTableKind.Dotted } next)
            {
                findings.Add(TomlErrors.NotExtensible(part.Span, part.Name, entry.KeySpan));
                return null;
            }

            current = next;
        }

        return current;
    }

    /// <summary>Puts a value under a key that must be free.</summary>
    public static void AddValue(TomlTable table, TomlKeyPart key, Node value, DiagnosticBag findings)
    {
        if (table.Find(key.Name) is { } first)
            findings.Add(TomlErrors.Duplicate(key.Span, key.Name, first.KeySpan));
        else
            table.Add(new TomlEntry(key.Name, key.Span) { Value = value });
    }

    /// <summary>The table of a header <c>[a.b]</c>; null after a finding.</summary>
    public static TomlTable? OfHeader(TomlTable root, IReadOnlyList<TomlKeyPart> path, SourceSpan span, DiagnosticBag findings)
    {
        if (Parent(root, path, findings) is not { } parent)
            return null;

        var name = path[^1];
        var entry = parent.Find(name.Name);
        if (entry is null)
            return parent.Add(NewTable(name, TomlTableKind.Header, span)).Table;

        if (entry.Table is not { Kind: TomlTableKind.Implicit } table)
        {
            findings.Add(TomlErrors.Duplicate(name.Span, name.Name, entry.KeySpan));
            return null;
        }

        table.Kind = TomlTableKind.Header;
        table.Span = span;
        return table;
    }

    /// <summary>A new last table of a header <c>[[a.b]]</c>; null after a finding.</summary>
    public static TomlTable? OfArrayHeader(TomlTable root, IReadOnlyList<TomlKeyPart> path, SourceSpan span, DiagnosticBag findings)
    {
        if (Parent(root, path, findings) is not { } parent)
            return null;

        var name = path[^1];
        var entry = parent.Find(name.Name) ?? parent.Add(new TomlEntry(name.Name, name.Span) { Tables = [] });
        if (entry.Tables is null)
        {
            findings.Add(TomlErrors.Duplicate(name.Span, name.Name, entry.KeySpan));
            return null;
        }

        var table = new TomlTable(TomlTableKind.Header, span);
        entry.Tables.Add(table);
        return table;
    }

    private static TomlTable? Parent(TomlTable root, IReadOnlyList<TomlKeyPart> path, DiagnosticBag findings)
    {
        var current = root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            var part = path[i];
            var entry = current.Find(part.Name) ?? current.Add(NewTable(part, TomlTableKind.Implicit));
            if ((entry.Table ?? entry.Tables?[^1]) is not { } next)
            {
                findings.Add(TomlErrors.NotExtensible(part.Span, part.Name, entry.KeySpan));
                return null;
            }

            current = next;
        }

        return current;
    }

    private static TomlEntry NewTable(TomlKeyPart key, TomlTableKind kind, SourceSpan? span = null) =>
        new(key.Name, key.Span) { Table = new TomlTable(kind, span ?? key.Span) };
}
