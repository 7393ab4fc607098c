// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Core.Documents;

/// <summary>
/// Turns the bytes of a file into text, or says why they are none: too many, not UTF-8, or with characters that no text has.
/// A UTF-8 byte order mark is dropped, so that it never becomes part of the first key.
/// </summary>
public static class SourceDecoder
{
    private const int SurrogateLead = 0xED;
    private const int FirstSurrogateTail = 0xA0;

    /// <summary>Decodes a whole file strictly; nothing is replaced. Reports the first problem, at its line and column.</summary>
    /// <param name="path">The file as the user knows it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="budget">How many bytes are accepted.</param>
    public static StageResult<SourceText> Decode(string path, ReadOnlySpan<byte> bytes, DocumentBudget budget)
    {
        if (bytes.Length > budget.MaxBytes)
            return StageResult.Fail<SourceText>(DocumentErrors.TooLarge(SourceSpan.StartOf(path), bytes.Length, budget.MaxBytes));
        if (OtherEncoding(bytes) is { } encoding)
            return StageResult.Fail<SourceText>(DocumentErrors.OtherEncoding(new SourceSpan(path, 1, 1, 1, 1), encoding));

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(text))
            return StageResult.Fail<SourceText>(DescribeInvalid(path, text));

        var nul = text.IndexOf((byte)0);
        return nul < 0
            ? StageResult.Of(new SourceText(path, Encoding.UTF8.GetString(text)))
            : StageResult.Fail<SourceText>(DocumentErrors.NulCharacter(SpanAfter(path, text[..nul])));
    }

    /// <summary>The encoding that a byte order mark announces, when it is not UTF-8.</summary>
    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => null,
    };

    private static Diagnostic DescribeInvalid(string path, ReadOnlySpan<byte> text)
    {
        var scratch = ArrayPool<char>.Shared.Rent(text.Length);
        Utf8.ToUtf16(text, scratch, out var valid, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(scratch, clearArray: true);

        var span = SpanAfter(path, text[..valid]);
        var isSurrogate = text[valid] == SurrogateLead && valid + 1 < text.Length && text[valid + 1] >= FirstSurrogateTail;
        return isSurrogate ? DocumentErrors.LoneSurrogate(span) : DocumentErrors.InvalidUtf8(span, text[valid]);
    }

    /// <summary>The one character after a valid prefix.</summary>
    private static SourceSpan SpanAfter(string path, ReadOnlySpan<byte> prefix)
    {
        var before = new SourceText(path, Encoding.UTF8.GetString(prefix));
        var (line, column) = before.Position(before.Content.Length);
        return new SourceSpan(path, line, column, line, column + 1);
    }
}
