// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Yaml.Toml;

/// <summary>
/// Writes trees as TOML 1.0 in one style: keys in canonical order, values before tables before arrays of tables, one blank line
/// between tables. What TOML cannot hold (null, a root that is no map, integers beyond 64 bits) is a finding.
/// </summary>
public static class TomlWriter
{
    /// <summary>The document as text that ends in a line break; empty for a map without entries.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="placeholder">What stands for secrets; without it they throw.</param>
    /// <exception cref="InvalidOperationException">A secret without a placeholder, or a text with half a surrogate pair.</exception>
    public static StageResult<string> Write(Node root, SecretPlaceholder? placeholder = null)
    {
        if (root is not MapNode map)
            return StageResult.Fail<string>(TomlErrors.RootNotMap(root.Span, root.Describe()));

        var findings = new DiagnosticBag();
        var text = new StringBuilder();
        new TableWriter(text, new TomlValueWriter(text, placeholder, findings)).WriteRoot(map);
        return StageResult.Of(findings.HasErrors ? null : text.ToString(), findings);
    }

    /// <summary>Lays out tables; <paramref name="values"/> writes what stands behind '='.</summary>
    private sealed class TableWriter(StringBuilder text, TomlValueWriter values)
    {
        public void WriteRoot(MapNode root) => WriteTable(root, string.Empty);

        private void WriteTable(MapNode table, string path)
        {
            var entries = CanonicalKeyOrder.Sort(table.Entries);
            foreach (var entry in entries.Where(e => !IsTable(e.Value) && !IsArrayOfTables(e.Value)))
            {
                text.Append(TomlText.Key(entry.Key)).Append(" = ");
                values.Write(entry.Value, entry.Key);
                text.Append('\n');
            }

            foreach (var entry in entries)
            {
                var inner = path.Length == 0 ? TomlText.Key(entry.Key) : $"{path}.{TomlText.Key(entry.Key)}";
                if (entry.Value is MapNode map)
                    WriteSection(map, inner);
            }

            foreach (var entry in entries)
            {
                var inner = path.Length == 0 ? TomlText.Key(entry.Key) : $"{path}.{TomlText.Key(entry.Key)}";
                foreach (var item in IsArrayOfTables(entry.Value) && entry.Value is ListNode list ? list.Items : [])
                {
                    WriteHeader("[[", inner, "]]");
                    if (item is MapNode map)
                        WriteTable(map, inner);
                }
            }
        }

        private void WriteSection(MapNode table, string path)
        {
            // A table that holds nothing but tables is defined by their headers.
            if (table.Entries.IsEmpty || table.Entries.Any(e => !IsTable(e.Value) && !IsArrayOfTables(e.Value)))
                WriteHeader("[", path, "]");

            WriteTable(table, path);
        }

        private void WriteHeader(string open, string path, string close) =>
            text.Append(text.Length == 0 ? string.Empty : "\n").Append(open).Append(path).Append(close).Append('\n');

        private static bool IsTable(Node node) => node is MapNode;

        private static bool IsArrayOfTables(Node node) => node is ListNode { Items.IsEmpty: false } list && list.Items.All(item => item is MapNode);
    }
}
