// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.IO.Git;

namespace Render.Output.Ownership;

/// <summary>
/// Looks into the inputs of an ownership record without reading the rest of it: a thousand records have to be asked in the blink of an
/// eye. Whatever does not look as expected counts as affected, so the worst that a damaged record brings about is a render too many.
/// </summary>
public static class RecordedInputs
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };

    /// <summary>True when the files of the record could be other ones after these changes, or with this version of the tool.</summary>
    /// <param name="record">The bytes of <c>render.json</c>.</param>
    /// <param name="toolVersion">The version of Render.</param>
    /// <param name="changes">What changed.</param>
    public static bool AreAffected(ReadOnlySpan<byte> record, string toolVersion, RevisionChanges changes)
    {
        try
        {
            var json = new Utf8JsonReader(record, Options);
            var (sawTool, sawInputs) = (false, false);
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth > 2)
                    continue;

                if (json.ValueTextEquals("subject"u8) || json.ValueTextEquals("files"u8))
                {
                    json.Skip();
                }
                else if (json.ValueTextEquals("tool"u8))
                {
                    sawTool = true;
                    if (!IsSameTool(ref json, toolVersion))
                        return true;
                }
                else if (json.ValueTextEquals("inputs"u8))
                {
                    sawInputs = true;
                    if (AnyAffected(ref json, changes))
                        return true;
                }
            }

            return !sawTool || !sawInputs;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool IsSameTool(ref Utf8JsonReader json, string toolVersion)
    {
        var depth = json.CurrentDepth;
        while (json.Read() && !(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth))
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("version"u8))
                return json.Read() && json.TokenType == JsonTokenType.String && json.ValueTextEquals(toolVersion);
        }

        return false;
    }

    private static bool AnyAffected(ref Utf8JsonReader json, RevisionChanges changes)
    {
        var depth = json.CurrentDepth;
        var (name, isFolder) = (string.Empty, false);
        while (json.Read() && !(json.TokenType == JsonTokenType.EndArray && json.CurrentDepth == depth))
        {
            if (json.TokenType == JsonTokenType.StartObject)
            {
                (name, isFolder) = (string.Empty, false);
            }
            else if (json.TokenType == JsonTokenType.EndObject)
            {
                if (isFolder ? changes.Folders.Contains(name) : changes.Paths.Contains(name))
                    return true;
            }
            else if (json.TokenType == JsonTokenType.PropertyName)
            {
                var isName = json.ValueTextEquals("name"u8);
                var isKind = json.ValueTextEquals("kind"u8);
                if (!json.Read())
                    return true;

                name = isName && json.TokenType == JsonTokenType.String ? json.GetString() ?? string.Empty : name;
                isFolder = isKind ? json.TokenType == JsonTokenType.String && json.ValueTextEquals(InputKinds.Folder) : isFolder;
            }
        }

        return false;
    }
}
