// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>
/// Reads TOML 1.0 into a document tree. Dates and times become text, which a note says; infinity and not-a-number are errors.
/// Bounded by a budget; the first syntax error ends the reading, duplicate definitions do not.
/// </summary>
public static class TomlReader
{
    /// <summary>Reads one document. Its root is a map.</summary>
    public static StageResult<Node> Read(SourceText source, DocumentBudget budget)
    {
        if (source.Content.Length > budget.MaxBytes)
            return StageResult.Fail<Node>(DocumentErrors.TooLarge(SourceSpan.StartOf(source.Path), source.Content.Length, budget.MaxBytes));
        if (LoneSurrogate.IndexIn(source.Content) is >= 0 and var half)
            return StageResult.Fail<Node>(DocumentErrors.LoneSurrogate(source.Span(half, half + 1)));

        var findings = new DiagnosticBag();
        var cursor = new TomlCursor(source);
        var root = new TomlTable(TomlTableKind.Header, source.Span(0, source.Content.Length));
        ReadDocument(cursor, root, budget, findings);
        if (cursor.Fault is { } fault)
            findings.Add(fault);

        return StageResult.Of<Node>(root.ToNode(), findings);
    }

    private static void ReadDocument(TomlCursor cursor, TomlTable root, DocumentBudget budget, DiagnosticBag findings)
    {
        var values = new TomlValueReader(cursor, budget, findings);
        var (table, depth) = (root, 1);
        while (cursor.SkipLines() && !cursor.IsAtEnd)
        {
            var isRead = cursor.Current == '[' ? ReadHeader(cursor, values, root, findings, ref table, ref depth) : values.ReadPair(table, depth);
            if (!isRead || !cursor.SkipToLineEnd())
                return;
        }
    }

    private static bool ReadHeader(TomlCursor cursor, TomlValueReader values, TomlTable root, DiagnosticBag findings, ref TomlTable table, ref int depth)
    {
        var start = cursor.At++;
        var isArray = cursor.Skip('[');
        if (values.ReadKey() is not { } path)
            return false;
        if (!cursor.Skip(isArray ? "]]" : "]"))
            return cursor.Fail(isArray ? "Expected ']]' behind the name of the array of tables." : "Expected ']' behind the name of the table.");

        var span = cursor.SpanFrom(start);
        var named = isArray ? TomlPaths.OfArrayHeader(root, path, span, findings) : TomlPaths.OfHeader(root, path, span, findings);

        // After a finding the keys below still have to be read; they go into a table that nobody sees.
        table = named ?? new TomlTable(TomlTableKind.Header, span);
        depth = path.Count + 1;
        return true;
    }
}
