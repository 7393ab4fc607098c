// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Schema.Formats;

/// <summary>Durations: ISO 8601 as RFC 3339 has them, and those of Go.</summary>
internal static class DurationFormats
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private static readonly string[] GoUnits = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    /// <summary><c>P1Y2M3DT4H5M6S</c> or <c>P2W</c>; units in order and without gaps.</summary>
    public static bool IsIso(string text)
    {
        if (!text.StartsWith('P'))
            return false;

        var rest = text.AsSpan(1);
        var time = rest.IndexOf('T');
        var date = time < 0 ? rest : rest[..time];
        if (time < 0 && date is [.., 'W'])
            return Units(date, "W");

        return (date.IsEmpty ? time >= 0 : Units(date, "YMD")) && (time < 0 || Units(rest[(time + 1)..], "HMS"));
    }

    /// <summary><c>1h30m</c>, <c>0.5s</c>, <c>-2ms</c>, <c>0</c>.</summary>
    public static bool IsGo(string text)
    {
        var rest = text.AsSpan(text.Length > 0 && text[0] is '+' or '-' ? 1 : 0);
        if (rest is "0")
            return true;

        var any = false;
        while (!rest.IsEmpty)
        {
            var number = rest.IndexOfAnyExcept(NumberCharacters);
            if (number <= 0 || rest[..number].Count('.') > 1 || rest[..number] is ".")
                return false;

            rest = rest[number..];
            var letters = rest.IndexOfAny(NumberCharacters);
            var unit = letters < 0 ? rest : rest[..letters];
            if (!GoUnits.Contains(unit.ToString(), StringComparer.Ordinal))
                return false;

            rest = rest[unit.Length..];
            any = true;
        }

        return any;
    }

    private static bool Units(ReadOnlySpan<char> text, string units)
    {
        var last = -1;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
                return false;

            // RFC 3339 allows no gap: years and days need months between them.
            var unit = units.IndexOf(text[digits], StringComparison.Ordinal);
            if (unit < 0 || (last >= 0 && unit != last + 1))
                return false;

            last = unit;
            text = text[(digits + 1)..];
        }

        return last >= 0;
    }
}
