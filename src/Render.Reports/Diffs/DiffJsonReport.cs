// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Diff.Live;
using Render.Reports.Diagnostics;

namespace Render.Reports.Diffs;

/// <summary>
/// A diff for machines. Its shape is published as <c>schemas/diff.schema.json</c>; fields are only ever added under the same version.
/// </summary>
/// <param name="redactor">Masks each text before it is serialised.</param>
public sealed class DiffJsonReport(ITextRedactor redactor)
{
    /// <summary>Version of the shape.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly DiagnosticJsonReport _diagnostics = new(redactor);

    /// <summary>The object as text, with a line break at the end.</summary>
    /// <param name="report">The diff.</param>
    /// <param name="summary">True to leave out the objects.</param>
    /// <param name="exitCode">What the command exits with.</param>
    public RedactedText Write(DiffReport report, bool summary, int exitCode)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteNumber("exitCode", exitCode);
            WriteAll(json, "clusters", report.Clusters, cluster => WriteCluster(json, cluster, summary));
            WriteAll(json, "files", report.Files, files => WriteFiles(json, files, summary));
            WriteDiagnostics(json, report.Diagnostics);
            json.WriteEndObject();
        }

        return redactor.Redact(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private void WriteCluster(Utf8JsonWriter json, ClusterDiff cluster, bool summary)
    {
        json.WriteStartObject();
        WriteText(json, "environment", cluster.Environment);
        WriteText(json, "cluster", cluster.Cluster);
        json.WriteString("mode", VerdictWords.Json(cluster.Mode));
        WriteText(json, "revision", cluster.Revision);
        WriteText(json, "notAsked", cluster.NotAsked);
        WriteCounts(json, cluster.Count);
        if (!summary)
            WriteAll(json, "objects", cluster.Objects, item => WriteObject(json, item));

        WriteDiagnostics(json, cluster.Diagnostics);
        json.WriteEndObject();
    }

    private void WriteFiles(Utf8JsonWriter json, FilesDiff files, bool summary)
    {
        json.WriteStartObject();
        WriteText(json, "environment", files.Environment);
        WriteText(json, "revision", files.Revision);
        WriteCounts(json, files.Count);
        if (!summary)
            WriteAll(json, "files", files.Files, file => WriteFile(json, file));

        json.WriteEndObject();
    }

    private void WriteFile(Utf8JsonWriter json, FileDiff file)
    {
        json.WriteStartObject();
        WriteText(json, "path", file.Path);
        json.WriteString("verdict", VerdictWords.Json(file.Verdict));
        WriteText(json, "instance", file.Instance);
        WriteAll(json, "changes", file.Changes, change => WriteChange(json, change));
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, Func<Verdict, int> count)
    {
        json.WriteStartObject("counts");
        foreach (var verdict in VerdictWords.All)
            json.WriteNumber(VerdictWords.Json(verdict), count(verdict));

        json.WriteEndObject();
    }

    private void WriteObject(Utf8JsonWriter json, ObjectDiff item)
    {
        json.WriteStartObject();
        WriteText(json, "apiVersion", item.Object.Type.ApiVersion);
        WriteText(json, "kind", item.Object.Type.Kind);
        WriteText(json, "namespace", item.Object.Namespace);
        WriteText(json, "name", item.Object.Name);
        json.WriteString("verdict", VerdictWords.Json(item.Verdict));
        WriteText(json, "reason", item.Reason);
        WriteText(json, "instance", item.Instance.Length == 0 ? null : item.Instance);
        WriteText(json, "step", item.Step?.ToString().ToLowerInvariant());
        WriteText(json, "file", item.Span.Path.Length == 0 ? null : item.Span.Path);
        if (item.Span.IsKnown)
            json.WriteNumber("line", item.Span.Line);

        json.WriteNumber("ignored", item.Ignored);
        WriteAll(json, "changes", item.Changes, change => WriteChange(json, change));
        json.WriteStartArray("conflicts");
        foreach (var conflict in item.Conflicts)
        {
            json.WriteStartObject();
            WriteText(json, "field", conflict.Field);
            WriteText(json, "manager", conflict.Manager);
            WriteText(json, "winner", conflict.Winner);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDiagnostics(json, item.Diagnostics);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);

        json.WriteEndArray();
    }

    private void WriteChange(Utf8JsonWriter json, LiveChange change)
    {
        json.WriteStartObject();
        WriteText(json, "place", change.Place);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Change.Kind.ToString()));
        JsonValues.Write(json, "before", change.Change.Before, Masked);
        JsonValues.Write(json, "after", change.Change.After, Masked);
        WriteText(json, "origin", change.Origin?.ToString().ToLowerInvariant());
        WriteText(json, "owner", change.Owner);
        WriteText(json, "remark", change.Remark);
        WriteCertificates(json, "certificatesBefore", change.CertificatesBefore);
        WriteCertificates(json, "certificatesAfter", change.CertificatesAfter);
        json.WriteEndObject();
    }

    private void WriteCertificates(Utf8JsonWriter json, string name, IReadOnlyCollection<CertificateFacts> certificates)
    {
        if (certificates.Count == 0)
            return;

        json.WriteStartArray(name);
        foreach (var facts in certificates)
        {
            json.WriteStartObject();
            WriteText(json, "subject", facts.Subject);
            WriteText(json, "issuer", facts.Issuer);
            json.WriteString("notAfter", facts.NotAfter.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("sha256", facts.Fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics) =>
        WriteAll(json, "diagnostics", diagnostics.Order(DiagnosticOrder.Instance), diagnostic => _diagnostics.WriteOne(json, diagnostic));

    private void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, Masked(value));
    }

    private string Masked(string text) => redactor.Redact(text).Text;
}
