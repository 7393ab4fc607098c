// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Render.IO.Inputs;

namespace Render.Output.Ownership;

/// <summary>Writes ownership records: two blanks of indentation, LF, fields in a fixed order, absent rather than null.</summary>
public static class OwnershipWriter
{
    // Names in letters other than ASCII stay readable; the file is never part of a web page.
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of <c>render.json</c>.</summary>
    public static byte[] Write(OwnershipRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("_type", OwnershipRecord.StatementType);
            WriteSubjects(json, record);
            json.WriteString("predicateType", OwnershipRecord.PredicateType);
            json.WriteStartObject("predicate");
            json.WriteNumber("schemaVersion", OwnershipRecord.SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", OwnershipRecord.ToolName);
            json.WriteString("version", record.ToolVersion);
            json.WriteEndObject();
            json.WriteString("environment", record.Environment);
            WriteFiles(json, record);
            WriteWaiting(json, record);
            WriteInputs(json, record);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteSubjects(Utf8JsonWriter json, OwnershipRecord record)
    {
        json.WriteStartArray("subject");
        foreach (var file in record.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Path.Value);
            json.WriteStartObject("digest");
            json.WriteString("sha256", file.Digest.Hex);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, OwnershipRecord record)
    {
        json.WriteStartArray("files");
        foreach (var file in record.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Path.Value);
            json.WriteNumber("size", file.Size);
            if (file.IsPrivate)
                json.WriteString("mode", OwnershipRecord.PrivateMode);
            if (file.Cluster is not null)
                json.WriteString("cluster", file.Cluster);
            if (file.Object is { } target)
            {
                json.WriteStartObject("object");
                json.WriteString("apiVersion", target.Type.ApiVersion);
                json.WriteString("kind", target.Type.Kind);
                if (target.Namespace is not null)
                    json.WriteString("namespace", target.Namespace);
                json.WriteString("name", target.Name);
                json.WriteEndObject();
            }

            if (file.Seal is { } seal)
            {
                json.WriteStartObject("seal");
                json.WriteString("skeleton", seal.Skeleton.Hex);
                if (seal.Plaintext is { } plaintext)
                    json.WriteString("plaintext", plaintext.Hex);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWaiting(Utf8JsonWriter json, OwnershipRecord record)
    {
        if (record.Waiting.IsEmpty)
            return;

        json.WriteStartArray("waiting");
        foreach (var part in record.Waiting)
        {
            json.WriteStartObject();
            json.WriteString("provider", part.Provider);
            json.WriteString("client", part.Client);
            json.WriteString("instance", part.Instance);
            json.WriteString("part", part.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInputs(Utf8JsonWriter json, OwnershipRecord record)
    {
        json.WriteStartArray("inputs");
        foreach (var input in record.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Path.Value);
            if (input.Kind != ReadKind.File)
                json.WriteString("kind", input.Kind == ReadKind.Folder ? InputKinds.Folder : InputKinds.Missing);
            if (input.Kind != ReadKind.Missing)
                json.WriteString("sha256", input.Digest.Hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
