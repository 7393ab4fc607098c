// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;

namespace Render.Yaml;

/// <summary>
/// Knows the plain texts on which YAML readers disagree: YAML 1.1 by its type repository, as PyYAML implements it and as the
/// Go libraries of Kubernetes do, against the core schema of YAML 1.2.
/// </summary>
public static partial class OtherReadings
{
    private const string Text = "text";
    private const string Integer = "an integer";
    private const string OldReaders = "readers of YAML 1.1, such as PyYAML and the Go tools of Kubernetes,";
    private const string Go = "the Go tools of Kubernetes";
    private const string Python = "readers of YAML 1.1, such as PyYAML,";
    private const int AlwaysIn64Bits = 18;
    private const int LongestTimeOrNumber = 100;

    // Milliseconds. Never reached: the texts are short and the patterns do not branch.
    private const int TimeLimit = 1000;

    private static readonly Dictionary<string, OtherReading> Words = AllWords();

    /// <summary>Who reads this plain text differently, and how; null when all readers agree.</summary>
    public static OtherReading? Find(string plainText)
    {
        if (plainText.Length == 0)
            return null;
        if (plainText[0] is '+' or '-' or '.' or (>= '0' and <= '9'))
            return FindNumber(plainText);

        return plainText.Length <= 3 && Words.TryGetValue(plainText, out var word) ? word : null;
    }

    private static OtherReading? FindNumber(string text)
    {
        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        if (!digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9'))
            return FindInteger(text, digits);
        if (text.Length > LongestTimeOrNumber)
            return null;

        if (ScalarResolver.TryNumber(text, out _))
            return FindFraction(text);

        return OldNumber().IsMatch(text) || UnderscoredNumber(text) ? new OtherReading(Text, "a number", OldReaders)
            : GoNumber().IsMatch(text) ? new OtherReading(Text, "a number", Go)
            : BaseSixty().IsMatch(text) ? new OtherReading(Text, "a number of base 60", Python)
            : Timestamp().IsMatch(text) ? new OtherReading(Text, "a date", Python)
            : null;
    }

    private static OtherReading? FindInteger(string text, ReadOnlySpan<char> digits)
    {
        if (digits[0] == '0' && digits.ContainsAnyExcept('0'))
        {
            return digits.ContainsAny('8', '9')
                ? new OtherReading(Integer, Text, Python)
                : new OtherReading("an integer of base 10", "one of base 8", OldReaders);
        }

        return digits.Length <= AlwaysIn64Bits || FitsGo(text) ? null : new OtherReading(Integer, "a rounded number", Go);
    }

    private static OtherReading? FindFraction(string text)
    {
        if (text.StartsWith("0o", StringComparison.Ordinal))
            return new OtherReading("an integer of base 8", Text, Python);
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? null : new OtherReading(Integer, Text, Go);

        return PythonFloat().IsMatch(text) ? null : new OtherReading("a number", Text, Python);
    }

    private static bool FitsGo(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool UnderscoredNumber(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal))
            return false;

        var plain = text.Replace("_", string.Empty, StringComparison.Ordinal);
        return ScalarResolver.TryNumber(plain, out _) || OldNumber().IsMatch(plain) || BaseSixty().IsMatch(plain);
    }

    private static Dictionary<string, OtherReading> AllWords()
    {
        var boolean = new OtherReading(Text, "a boolean", OldReaders);
        var words = new Dictionary<string, OtherReading>(StringComparer.Ordinal)
        {
            ["~"] = new("null", Text, "readers of the JSON schema of YAML"),
            ["="] = new(Text, "a default key, or fail,", Python),
        };
        foreach (var word in (string[])["y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"])
            words[word] = boolean;

        return words;
    }

    /// <summary>Binary, and hexadecimal or octal with a sign: numbers in YAML 1.1 or in Go, text in YAML 1.2.</summary>
    [GeneratedRegex("^[-+]?0(?:b[01]+|x[0-9a-fA-F]+|o[0-7]+)$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex OldNumber();

    /// <summary>Prefixes in capitals are known to Go alone; it drops underscores first.</summary>
    [GeneratedRegex("^[-+]?0_*(?:[bB][01_]+|[xX][0-9a-fA-F_]+|[oO][0-7_]+)$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex GoNumber();

    [GeneratedRegex("^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex BaseSixty();

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)?$",
        RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex Timestamp();

    /// <summary>A fraction needs its point, an exponent needs its sign, and a leading point takes no sign.</summary>
    [GeneratedRegex("^(?:[-+]?[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+][0-9]+)?$", RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex PythonFloat();
}
