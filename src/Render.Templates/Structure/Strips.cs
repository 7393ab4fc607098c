// SPDX-License-Identifier: MIT

using Render.Templates.Lexing;

namespace Render.Templates.Structure;

/// <summary>White space control at the edges of a stretch of text whose neighbours are not part of it.</summary>
internal static class Strips
{
    /// <summary>Applies what the code before and after the stretch takes away.</summary>
    public static List<Segment> Around(List<Segment> segments, Strip before, Strip after)
    {
        var trimmed = segments.Where(s => s.Text is null || s.Text.Length > 0).ToList();
        if (trimmed is [{ Text: { } first }, ..])
            trimmed[0] = new Segment(Start(first, before), -1);

        if (trimmed is [.., { Text: { } last }])
            trimmed[^1] = new Segment(End(last, after), -1);

        return trimmed;
    }

    /// <summary>Takes white space away from the start of a text.</summary>
    public static string Start(string text, Strip strip)
    {
        var from = 0;
        while (strip != Strip.None && from < text.Length && char.IsWhiteSpace(text[from]))
        {
            if (text[from++] == '\n' && strip == Strip.Line)
                break;
        }

        return text[from..];
    }

    /// <summary>Takes white space away from the end of a text.</summary>
    public static string End(string text, Strip strip)
    {
        var to = text.Length;
        while (strip != Strip.None && to > 0 && char.IsWhiteSpace(text[to - 1]) && (strip == Strip.All || text[to - 1] != '\n'))
            to--;

        return text[..to];
    }
}
