// SPDX-License-Identifier: MIT

using System.CommandLine.Parsing;

namespace Render.Cli.Commands;

/// <summary>How formats of reports are called on the command line.</summary>
public static class ReportWords
{
    private static readonly string[] Words = [.. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())];

    /// <summary>All of them.</summary>
    public static string List { get; } = string.Join('|', Words);

    /// <summary>True for a word that stands for a format.</summary>
    public static bool IsFormat(string word) => Words.Contains(word, StringComparer.Ordinal);

    /// <summary>Reads the value of <c>--format</c>.</summary>
    public static ReportFormat ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (!IsFormat(word))
            result.AddError($"--format is {Alternatives()}, not '{word}'.");

        return Enum.TryParse<ReportFormat>(word, ignoreCase: true, out var format) ? format : ReportFormat.Text;
    }

    /// <summary>Reads the values of <c>--report</c>.</summary>
    public static ReportFile[] ParseFiles(ArgumentResult result)
    {
        var files = new List<ReportFile>();
        foreach (var value in result.Tokens.Select(token => token.Value))
        {
            var parts = value.Split('=', 2);
            if (parts is [_, "-"])
                result.AddError($"--report writes files; --format={parts[0]} writes to standard output.");
            else if (parts.Length == 2 && parts[1].Length > 0 && Words.Contains(parts[0], StringComparer.Ordinal) && Enum.TryParse<ReportFormat>(parts[0], ignoreCase: true, out var face))
                files.Add(new ReportFile(face, parts[1]));
            else
                result.AddError($"--report is FORMAT=FILE with the format {Alternatives()}, not '{value}'.");
        }

        return [.. files];
    }

    private static string Alternatives() => string.Join(", ", Words.SkipLast(1).Select(word => $"'{word}'")) + $" or '{Words[^1]}'";
}
