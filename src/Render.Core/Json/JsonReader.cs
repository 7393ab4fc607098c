// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Unicode;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;

namespace Render.Core.Json;

/// <summary>
/// Reads JSON (RFC 8259) into a document tree. Stricter than the standard where readers disagree: a key that comes twice, text that
/// is not UTF-8 and half a surrogate pair are errors. Numbers keep every digit. Nothing is thrown for bad input.
/// </summary>
public static class JsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one document.</summary>
    /// <param name="path">The file as the user knows it; part of every span.</param>
    /// <param name="utf8">The text; a byte order mark in front is skipped.</param>
    /// <param name="budget">Size, depth and number of nodes that are accepted.</param>
    /// <returns>The root, or diagnostics RND11xx. Duplicate keys leave a partial tree in which the first one stands.</returns>
    public static StageResult<Node> Read(string path, ReadOnlySpan<byte> utf8, DocumentBudget budget)
    {
        if (utf8.Length > budget.MaxBytes)
            return StageResult.Fail<Node>(JsonErrors.TooLarge(path, utf8.Length, budget.MaxBytes));

        var text = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(text))
            return StageResult.Fail<Node>(NotUtf8(path, text));

        var diagnostics = new DiagnosticBag();
        var root = new JsonTreeBuilder(path, text, budget, diagnostics).Build();
        return StageResult.Of(root, diagnostics);
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;

        var positions = new JsonPositions(text);
        var start = positions.At(at);
        var isUtf16 = text.Length > 1 && (text[0], text[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        return JsonErrors.NotUtf8(start.SpanTo(start.Right(1), path), isUtf16);
    }
}
