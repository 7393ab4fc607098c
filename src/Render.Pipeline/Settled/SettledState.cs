// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Paths;

namespace Render.Pipeline.Settled;

/// <summary>
/// What the writer remembers beside the output, for itself alone: environments that the last run left with nothing to say and nothing
/// to do. It is never committed, and whoever deletes it loses nothing but time.
/// </summary>
/// <param name="Key">What all environments share: the tool, its templates and schemas, the day.</param>
/// <param name="Records">The digest of each environment's <c>render.json</c>.</param>
public sealed record SettledState(Digest Key, ImmutableSortedDictionary<string, Digest> Records)
{
    private const string Head = "render settled 1";

    /// <summary>A state that knows no environment.</summary>
    public static SettledState Empty(Digest key) => new(key, ImmutableSortedDictionary.Create<string, Digest>(StringComparer.Ordinal));

    /// <summary>Reads what <see cref="Format"/> wrote; null for anything else, such as what a newer or a stopped run left.</summary>
    public static SettledState? Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        if (lines.Length < 3 || lines[0] != Head || lines[^1].Length > 0 || !Digest.TryParse(lines[1], out var key))
            return null;

        var records = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        foreach (var line in lines[2..^1])
        {
            if (line.Split(' ', 2) is not [var hex, { Length: > 0 } name] || !Digest.TryParse(hex, out var digest) || !records.TryAdd(name, digest))
                return null;
        }

        return new SettledState(key, records.ToImmutable());
    }

    /// <summary>A line for the key and one for each environment, in order.</summary>
    public byte[] Format()
    {
        var text = new StringBuilder().Append(Head).Append('\n').Append(Key.Hex).Append('\n');
        foreach (var (name, digest) in Records)
            text.Append(digest.Hex).Append(' ').Append(name).Append('\n');

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
