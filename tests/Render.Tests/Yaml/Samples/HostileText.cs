// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Tests.Yaml.Samples;

/// <summary>Texts that have broken YAML writers: every special character in every position, words with a meaning, white space.</summary>
internal static class HostileText
{
    private static readonly string[] Words =
    [
        "", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "yes", "Yes", "YES", "no",
        "No", "NO", "on", "On", "ON", "off", "OFF", "y", "Y", "n", "N", "nan", ".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.INF", ".Inf", "None",
        "0", "-0", "00", "007", "0777", "08", "0o7", "0O7", "0x1F", "-0x1f", "0b1", "1_000", "1e3", "1E3", "1.5e3", "1.5e+3", ".5", "5.", "+.5", "-1",
        "+1", "1.0", "1:30", "12:30:45", "1:30.5", "190:20:30", "2001-01-01", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "1__0",
        "12345678901234567890123", "1e999", "0.1_0", "1.2.3", "10.0.0.1", "10.0.0.0/8", "::1", "fe80::1", "11:22:33:44:55:55", "v1.2", "1Gi", "100m",
        "-", "--", "---", "----", "--- a", "...", "... a", ".", "..", "- a", "-a", "--flag=x", "?", "? a", "?a", ":", ": a", ":a", "a:", "a: b", "a:b", "a :b",
        "#", "# a", "#a", "a #b", "a# b", "a#b", "&a", "& a", "*a", "* a", "!a", "!!str a", "! a", "|", "|-", "| a", ">", ">-", "> a", "%", "%YAML 1.2",
        "@", "@a", "`", "`a`", "'", "''", "'a'", "a'b", "\"", "\"\"", "\"a\"", "a\"b", "\\", "\\n", "a\\", "{", "}", "{}", "{a: b}", "[", "]", "[]", "[a]", ",",
        ", a", "a, b", "=", "= a", "<<", "<<: a", "${a}", "$a", "{{ a }}", "^a$", "\\d+", "(a)", "a b", " a", "a ", "  a  ", "a\tb", "\ta", "a\t",
        "a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n a", " a\nb", "  a\n b", "\ta\nb", "a\n\tb", "a\n b\n", "a \nb", "a\t\nb", "a\n \nb", "a\n\n\nb\n", "#a\nb", "- a\n- b\n",
        "a: b\nc: d\n", "---\na\n", "a\n---\n", "a\n...\n", "%a\nb", "\n\n a\n", "a\n  b\nc\n", "a\r\nb\r\n", "a\rb", "|\n a", "a\n#b\n", " \na", "\t\na",
        "\u0000", "a\u0000b", "\u0007", "\u001b[0m", "\u007f", "\u0080", "\u0085", "a\u0085b", "\u00a0", "a\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "a\u2028b", "\u2029",
        "\u202e", "\u2066", "\u3000", "\ufeff", "\ufeffa", "\ufffd", "\ufffe", "\uffff", "é", "ä: ö", "日本語", "😀", "a😀b", "😀\n😀\n", "\U000E0001", "\U0001F468\u200D\U0001F469", "\U0010FFFF", "Ω\nμ",
    ];

    private static readonly string[] Parts =
    [
        "a", "b", "Z", "0", "1", "9", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", "#", " #", "-", "- ", "--", "?", ",", "[", "]", "{", "}", "&", "*", "!",
        "|", ">", "'", "\"", "%", "@", "`", "\\", "=", "<", "~", ".", "_", "+", "e", "x", "o", "é", "日", "😀", "\u0085", "\u2028", "\u00a0", "\ufeff", "\u0001", "\u007f",
        "true", "null", "yes", "0x", "1e", "://", "\n  ", "\n\t", "key: ", "value", "---\n", "...\n", "${", "}}",
    ];

    /// <summary>The fixed texts, one very long line of each kind, and every ASCII character alone, in front, inside and behind.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Words,
        .. Enumerable.Range(0, 0x80).Select(c => (char)c).SelectMany(c => (string[])[$"{c}", $"{c}a", $"a{c}", $"a{c}a", $"a {c} a", $"{c}{c}"]),
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("word ", 20_000)) + "end",
        string.Concat(Enumerable.Repeat("word: # \n", 2_000)),
        new string('"', 3_000),
        new string('é', 1_500),
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    ];

    /// <summary>A random text made of the parts.</summary>
    public static string Next(Random random)
    {
        if (random.Next(4) == 0)
            return Words[random.Next(Words.Length)];

        var count = random.Next(1, 9);
        return string.Concat(Enumerable.Range(0, count).Select(_ => Parts[random.Next(Parts.Length)]));
    }
}
