// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Render.Reports.Results;

/// <summary>The whole report as JSON, written and read. Described in <c>docs/reports.md</c>.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions(ReportJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The document, with a line break at the end.</summary>
    public static string Write(ReportDocument document) => JsonSerializer.Serialize(document, Context.ReportDocument) + "\n";

    /// <summary>Text that two findings have in common when they are the same in every part.</summary>
    internal static string Key(ReportFinding finding) => JsonSerializer.Serialize(finding, Context.ReportFinding);

    /// <summary>Reads a report that this or an earlier version wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="document">The report.</param>
    /// <param name="problem">Why it is none, without any of its content.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out ReportDocument? document, [NotNullWhen(false)] out string? problem)
    {
        document = null;
        try
        {
            var read = JsonSerializer.Deserialize(json, Context.ReportDocument);
            problem = read switch
            {
                null => "it is null",
                { SchemaVersion: not ReportDocument.CurrentSchemaVersion } => "it has another schemaVersion",
                _ => null,
            };
            document = problem is null ? read : null;
        }
        catch (JsonException e)
        {
            // The exception's message may quote the document; the position does not.
            problem = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is no report (line {(e.LineNumber ?? 0) + 1})");
        }

        return document is not null;
    }
}
