// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Paths;

namespace Render.IO.Writing;

/// <summary>
/// The journal's text: a head line, one line an entry in the order of the work, and a last line with the digest of all
/// before it. A journal that does not check out is never acted upon.
/// </summary>
internal static class JournalText
{
    private const string Head = "render-journal 1";
    private const string Write = "write";
    private const string Remove = "remove";
    private const string End = "end";
    private const string NoStaged = "-";
    private const int Fields = 4;

    /// <summary>The text of a journal.</summary>
    public static byte[] Format(IEnumerable<JournalEntry> entries)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var entry in entries)
        {
            text.Append(entry.IsRemoval ? Remove : Write).Append(' ').Append(entry.Digest.Hex).Append(' ')
                .Append(entry.IsRemoval ? NoStaged : entry.Staged).Append(' ').Append(entry.Path.Value).Append('\n');
        }

        var body = text.ToString();
        return Encoding.UTF8.GetBytes(body + End + " " + Digest.Of(Encoding.UTF8.GetBytes(body)).Hex + "\n");
    }

    /// <summary>Reads a journal; null when it is not one, or not a whole one.</summary>
    public static ImmutableArray<JournalEntry>? Parse(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var endAt = text.LastIndexOf(End + " ", StringComparison.Ordinal);
        if (endAt < 0 || text[endAt..] != End + " " + Digest.Of(Encoding.UTF8.GetBytes(text[..endAt])).Hex + "\n")
            return null;

        var lines = text[..endAt].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Head)
            return null;

        var entries = lines.Skip(1).Select(ParseLine).ToList();
        return entries.Contains(null) ? null : [.. entries.OfType<JournalEntry>()];
    }

    private static JournalEntry? ParseLine(string line)
    {
        var parts = line.Split(' ', Fields);
        if (parts.Length != Fields || parts[0] is not (Write or Remove) || !Digest.TryParse(parts[1], out var digest)
            || !RepoPath.TryParse(parts[^1], out var path, out _) || path == RepoPath.Root)
        {
            return null;
        }

        var staged = parts[2];
        var isRemoval = parts[0] == Remove;
        var wellFormed = isRemoval ? staged == NoStaged : staged.Length > 0 && staged.All(char.IsAsciiDigit);
        return wellFormed ? new JournalEntry(isRemoval, path, digest, isRemoval ? string.Empty : staged) : null;
    }
}
