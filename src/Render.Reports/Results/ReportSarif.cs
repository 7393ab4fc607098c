// SPDX-License-Identifier: MIT

using System.Text.Json;

namespace Render.Reports.Results;

/// <summary>Findings as SARIF 2.1.0 (OASIS), for code scanning.</summary>
internal static class ReportSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The log, with a line break at the end.</summary>
    public static string Write(ReportDocument document) => ReportWriting.Json(json =>
    {
        var codes = document.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, document.ToolVersion, codes);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in document.Findings)
            WriteResult(json, finding, Array.IndexOf(codes, finding.Code));

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, string version, string[] codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "render");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteStartObject("help");
            json.WriteString("text", $"docs/diagnostics/{code}.md");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportFinding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity);
        WriteMessage(json, finding.Hint is { } hint ? $"{finding.Message} Hint: {hint}" : finding.Message);
        WriteLocations(json, "locations", finding.Place is { } place ? [(null, place)] : []);
        WriteLocations(json, "relatedLocations", [.. finding.Related.Where(related => related.Place is not null).Select(related => (related.Message, related.Place))]);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, (string? Message, ReportPlace? Place)[] locations)
    {
        if (locations.Length == 0)
            return;

        json.WriteStartArray(name);
        foreach (var (message, place) in locations)
        {
            json.WriteStartObject();
            if (place is not null)
                WritePlace(json, place);

            if (message is not null)
                WriteMessage(json, message);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, ReportPlace place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            json.WriteNumber("endLine", Math.Max(place.Line, place.EndLine));
            json.WriteNumber("endColumn", Math.Max(1, place.EndColumn));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
