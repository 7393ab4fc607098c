// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Yaml.Toml;

/// <summary>Reads booleans, numbers, dates and times: everything that is written without quotes and brackets.</summary>
internal sealed partial class TomlScalarReader(TomlCursor cursor, DiagnosticBag findings)
{
    // Milliseconds. Never reached: the patterns do not branch.
    private const int TimeLimit = 1000;

    /// <summary>Reads a value; null after a fault.</summary>
    public Node? Read()
    {
        var start = cursor.At;
        while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '+' or '-' or '.' or ':' or '_')
            cursor.At++;

        // A date and a time may be separated by one blank.
        if (cursor.Current == ' ' && char.IsAsciiDigit(cursor.Peek(1)) && LocalDate().IsMatch(cursor.TextFrom(start)))
        {
            cursor.At++;
            while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '+' or '-' or '.' or ':')
                cursor.At++;
        }

        var text = cursor.TextFrom(start);
        var span = cursor.SpanFrom(start);
        switch (text)
        {
            case "true" or "false":
                return new BooleanNode(text.Length == 4, span);
            case "inf" or "+inf" or "-inf" or "nan" or "+nan" or "-nan":
                cursor.Fail(TomlErrors.NotFinite(span));
                return null;
        }

        if (text.Length <= ExactNumber.MaxLength && (Integer(text) ?? Fraction(text)) is { } number)
        {
            var isInteger = !text.AsSpan().ContainsAny('.', 'e', 'E') || text.StartsWith("0x", StringComparison.Ordinal);
            if (isInteger && !number.TryGetInt64(out _))
                findings.Add(TomlErrors.IntegerTooLarge(span));

            return new NumberNode(number, span);
        }

        if (IsDateOrTime(text))
        {
            findings.Add(TomlErrors.DateIsText(span));
            return new StringNode(text, span);
        }

        cursor.At = start;
        cursor.Fail("Expected a value.", "Put text into quotes.");
        return null;
    }

    private static ExactNumber? Integer(string text)
    {
        if (DecimalInteger().IsMatch(text))
        {
            var digits = Plain(text);
            return ExactNumber.FromInteger(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), digits.TrimStart('+'));
        }

        if (!PrefixedInteger().IsMatch(text))
            return null;

        var bits = text[1] switch
        {
            'x' => 4,
            'o' => 3,
            _ => 1,
        };
        var value = BigInteger.Zero;
        foreach (var digit in Plain(text).AsSpan(2))
            value = (value << bits) + int.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

        return ExactNumber.FromInteger(value);
    }

    private static ExactNumber? Fraction(string text) =>
        Float().IsMatch(text) && ExactNumber.TryParse(Plain(text), out var number) ? number : null;

    private static bool IsDateOrTime(string text)
    {
        var match = DateOrTime().Match(text);
        if (!match.Success || (match.Groups["date"].Success && !IsDate(match.Groups["date"].ValueSpan)))
            return false;

        // A leap second is 60.
        return !match.Groups["time"].Success || (Part(match, "hour") <= 23 && Part(match, "minute") <= 59 && Part(match, "second") <= 60
            && Part(match, "zoneHour") <= 23 && Part(match, "zoneMinute") <= 59);
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Part(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static string Plain(string text) => text.Replace("_", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex("^[-+]?(0|[1-9](_?[0-9])*)$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex DecimalInteger();

    [GeneratedRegex("^0(x[0-9a-fA-F](_?[0-9a-fA-F])*|o[0-7](_?[0-7])*|b[01](_?[01])*)$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex PrefixedInteger();

    [GeneratedRegex("^[-+]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][-+]?[0-9](_?[0-9])*)?$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex Float();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex LocalDate();

    [GeneratedRegex(
        "^((?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([Tt ](?<time>(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\\.[0-9]+)?)"
        + "([Zz]|[-+](?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))?)?|(?<time>(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\\.[0-9]+)?))$",
        RegexOptions.ExplicitCapture,
        TimeLimit)]
    private static partial Regex DateOrTime();
}
