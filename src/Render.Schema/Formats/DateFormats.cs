// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Schema.Formats;

/// <summary>Dates and times of RFC 3339, leap seconds included.</summary>
internal static class DateFormats
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const int OffsetLength = 6;
    private const int MinutesPerDay = 24 * 60;
    private const int LeapSecond = 60;

    public static bool IsDateTime(string text) =>
        text.Length > DateLength && IsDate(text.AsSpan(0, DateLength)) && text[DateLength] is 'T' or 't' && IsTime(text.AsSpan(DateLength + 1));

    public static bool IsDate(string text) => IsDate(text.AsSpan());

    public static bool IsTime(string text) => IsTime(text.AsSpan());

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
            return false;

        return TryDigits(text[..4], out var year) && TryDigits(text[5..7], out var month) && TryDigits(text[8..], out var day)
            && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    private static int DaysIn(int year, int month)
    {
        // The year 0 exists in RFC 3339 and is a leap year; DateTime does not know it.
        const int leapYear = 2000;
        return DateTime.DaysInMonth(year == 0 ? leapYear : year, month);
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length <= TimeLength || text[2] != ':' || text[5] != ':')
            return false;

        if (!TryDigits(text[..2], out var hour) || !TryDigits(text[3..5], out var minute) || !TryDigits(text[6..TimeLength], out var second))
            return false;

        var rest = text[TimeLength..];
        if (rest[0] == '.')
        {
            var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
            if (end < 2)
                return false;

            rest = rest[end..];
        }

        if (!TryOffset(rest, out var offset) || hour > 23 || minute > 59 || second > LeapSecond)
            return false;

        // A leap second is the last one of a day in UTC.
        var utc = ((hour * 60) + minute - offset + MinutesPerDay) % MinutesPerDay;
        return second < LeapSecond || utc == MinutesPerDay - 1;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z" or "z")
            return true;
        if (text.Length != OffsetLength || text[0] is not ('+' or '-') || text[3] != ':')
            return false;

        if (!TryDigits(text[1..3], out var hour) || !TryDigits(text[4..], out var minute) || hour > 23 || minute > 59)
            return false;

        minutes = (text[0] == '-' ? -1 : 1) * ((hour * 60) + minute);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
