// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Core.Text;

namespace Render.Reports.Diagnostics;

/// <summary>
/// Diagnostics for machines: one JSON object with a <c>schemaVersion</c>, counts and the diagnostics in the one order.
/// Described in <c>docs/diagnostics/json.md</c>; fields are only ever added under the same version.
/// </summary>
/// <param name="redactor">Masks each text before it is serialised.</param>
public sealed class DiagnosticJsonReport(ITextRedactor redactor)
{
    /// <summary>Version of the shape.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object as text, with a line break at the end.</summary>
    public RedactedText Write(IReadOnlyCollection<Diagnostic> diagnostics, int exitCode)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteNumber("exitCode", exitCode);
            json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics.Order(DiagnosticOrder.Instance))
                WriteOne(json, diagnostic);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return redactor.Redact(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    /// <summary>One diagnostic, as it also stands in other reports.</summary>
    internal void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", Masked(diagnostic.Message));
        WriteSpan(json, diagnostic.Span);
        WriteOptional(json, "environment", diagnostic.Environment);
        WriteOptional(json, "path", diagnostic.Path);
        WriteOptional(json, "schemaLocation", diagnostic.SchemaLocation);
        WriteOptional(json, "hint", diagnostic.Hint);
        json.WriteString("help", $"docs/diagnostics/{diagnostic.Code}.md");
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", Masked(related.Message));
            WriteSpan(json, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, Masked(value));
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.Path.Length > 0)
            json.WriteString("file", span.Path);

        if (!span.IsKnown)
            return;

        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
    }

    private string Masked(string text) => redactor.Redact(UserInfo.Mask(text)).Text;
}
