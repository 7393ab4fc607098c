// SPDX-License-Identifier: MIT

using System.Buffers;
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
        var text = new ArrayBufferWriter<byte>();
        Append(text, Head + "\n");
        foreach (var entry in entries)
            Append(text, $"{(entry.IsRemoval ? Remove : Write)} {entry.Digest.Hex} {(entry.IsRemoval ? NoStaged : entry.Staged)} {entry.Path.Value}\n");

        Append(text, EndLine(text.WrittenSpan));
        return text.WrittenSpan.ToArray();
    }

    /// <summary>Reads a journal; null when it is not one, or not a whole one.</summary>
    public static ImmutableArray<JournalEntry>? Parse(ReadOnlySpan<byte> bytes)
    {
        var endAt = bytes.LastIndexOf("end "u8);
        if (endAt < 0 || Encoding.UTF8.GetString(bytes[endAt..]) != EndLine(bytes[..endAt]))
            return null;

        var rest = bytes[..endAt];
        if (NextLine(ref rest) != Head)
            return null;

        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        while (!rest.IsEmpty)
        {
            if (ParseLine(NextLine(ref rest)) is not { } entry)
                return null;

            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static void Append(ArrayBufferWriter<byte> text, string line) => Encoding.UTF8.GetBytes(line, text);

    private static string EndLine(ReadOnlySpan<byte> body) => End + " " + Digest.Of(body).Hex + "\n";

    /// <summary>Line by line: a journal of a fleet is many megabytes, and two copies of it are no use to anybody.</summary>
    private static string NextLine(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(length < 0 ? rest : rest[..length]);
        rest = length < 0 ? [] : rest[(length + 1)..];
        return line;
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
