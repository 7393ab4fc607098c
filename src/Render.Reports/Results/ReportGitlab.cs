// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Render.Reports.Results;

/// <summary>Findings as GitLab's code quality report: one list, each with a fingerprint by which GitLab tells new from known ones.</summary>
internal static class ReportGitlab
{
    /// <summary>The list, with a line break at the end.</summary>
    public static string Write(ReportDocument document) => ReportWriting.Json(json =>
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var finding in document.Findings)
            WriteOne(json, finding, seen);

        json.WriteEndArray();
    });

    private static void WriteOne(Utf8JsonWriter json, ReportFinding finding, Dictionary<string, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("description", finding.Hint is { } hint ? $"{finding.Message} {hint}" : finding.Message);
        json.WriteString("check_name", finding.Code);
        json.WriteString("fingerprint", Fingerprint(finding, seen));
        json.WriteString("severity", finding.Severity switch { ReportFinding.Error => "critical", ReportFinding.Warning => "major", _ => "info" });
        json.WriteStartObject("location");

        // GitLab takes no finding without a file and a line.
        json.WriteString("path", finding.Place?.File ?? "environments");
        json.WriteStartObject("lines");
        json.WriteNumber("begin", Math.Max(1, finding.Place?.Line ?? 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Does not hold the line, so that a finding that only moves stays the same; equal findings are counted.</summary>
    private static string Fingerprint(ReportFinding finding, Dictionary<string, int> seen)
    {
        var key = string.Join('\0', finding.Code, finding.Place?.File, finding.Environment, finding.Message);
        seen[key] = seen.GetValueOrDefault(key) + 1;
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\0{seen[key]}"));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
