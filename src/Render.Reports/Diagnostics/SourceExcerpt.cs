// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Text;

namespace Render.Reports.Diagnostics;

/// <summary>
/// The source line of a diagnostic with what may not be shown replaced by <c>…</c>, and the caret line below it.
/// Masking happens on the line's own text, before anything is printed.
/// </summary>
/// <param name="Line">The masked line, tabs as one blank.</param>
/// <param name="Caret">Blanks and carets of the same width.</param>
public sealed record SourceExcerpt(string Line, string Caret)
{
    private const int MaxWidth = 160;
    private const int Context = 60;
    private const char Mask = '…';

    /// <summary>Builds the excerpt of a span; null when the span has no line in the source.</summary>
    public static SourceExcerpt? Of(SourceView view, SourceSpan span)
    {
        if (!span.IsKnown || span.Line > view.Text.LineCount)
            return null;

        var line = view.Text.Line(span.Line).ToString();
        var caretStart = Math.Clamp(span.Column - 1, 0, line.Length);
        var caretEnd = span.EndLine > span.Line ? line.Length : Math.Clamp(span.EndColumn - 1, caretStart, line.Length);
        var hidden = Hidden(view, span.Line, line, caretStart, caretEnd);
        return Compose(line, hidden, caretStart, Math.Max(caretEnd, caretStart + 1));
    }

    private static ImmutableArray<(int Start, int End)> Hidden(SourceView view, int lineNumber, string line, int caretStart, int caretEnd) =>
        view.Visibility switch
        {
            ExcerptVisibility.All => [],
            ExcerptVisibility.AllButSecrets => [.. view.SecretSpans.Where(s => s.Line <= lineNumber && s.EndLine >= lineNumber).Select(s =>
                (s.Line < lineNumber ? 0 : s.Column - 1, s.EndLine > lineNumber ? line.Length : Math.Min(s.EndColumn - 1, line.Length)))],
            _ => HiddenScalars(line, caretStart, caretEnd),
        };

    /// <summary>Everything that is not a leading key is hidden; the caret's own text stays when it is itself a key.</summary>
    private static ImmutableArray<(int Start, int End)> HiddenScalars(string line, int caretStart, int caretEnd)
    {
        var start = KeyPrefix(line);
        var rest = line.AsSpan(start).TrimEnd();
        if (rest.IsEmpty)
            return [];

        var end = start + rest.Length;
        var caretIsKey = caretStart >= start && caretEnd > caretStart && line.AsSpan(caretEnd).TrimStart().StartsWith(":");
        return caretIsKey && IsWord(line.AsSpan(caretStart, caretEnd - caretStart))
            ? [.. new[] { (start, caretStart), (caretEnd, end) }.Where(r => r.Item2 > r.Item1)]
            : [(start, end)];
    }

    /// <summary>Length of the indentation, sequence dashes, key and colon at the start of a line.</summary>
    private static int KeyPrefix(string line)
    {
        var at = 0;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || (line[at] == '-' && at + 1 < line.Length && line[at + 1] == ' ')))
            at++;

        var end = at;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '.' or '/'))
            end++;

        if (end == at || end >= line.Length || line[end] != ':' || (end + 1 < line.Length && line[end + 1] != ' '))
            return at;

        return Math.Min(end + 2, line.Length);
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or '/'))
                return false;
        }

        return true;
    }

    private static SourceExcerpt Compose(string line, ImmutableArray<(int Start, int End)> hidden, int caretStart, int caretEnd)
    {
        var text = new StringBuilder();
        var caret = new StringBuilder();
        // A long line is shown from as far right as the caret needs.
        var i = caretEnd > MaxWidth ? Math.Max(0, caretStart - Context) : 0;
        if (i > 0)
        {
            text.Append("... ");
            caret.Append(' ', text.Length);
        }

        while (i <= line.Length && text.Length < MaxWidth)
        {
            var range = hidden.FirstOrDefault(r => i >= r.Start && i < r.End);
            var end = Math.Max(range.End, i + 1);
            caret.Append(caretStart < end && caretEnd > i ? '^' : ' ');
            if (range.End > range.Start)
                text.Append(Mask);
            else if (i < line.Length)
                text.Append(char.IsControl(line[i]) ? ' ' : line[i]);

            i = end;
        }

        return new SourceExcerpt(text.ToString().TrimEnd(), caret.ToString().TrimEnd());
    }
}
