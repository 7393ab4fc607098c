// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Text;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Diff.Masking;
using Render.Yaml;

namespace Render.Output.Verification;

/// <summary>Reads files of the output for a comparison.</summary>
internal static class FileTrees
{
    /// <summary>Stands for a line that only the disk holds.</summary>
    public const string ForeignLine = "(a line that is not rendered)";

    private static readonly string[] SecretKeys = ["data", "stringData"];

    /// <summary>A YAML or JSON file as its tree; false for anything else.</summary>
    public static bool TryRead(RepoPath path, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out Node? tree)
    {
        tree = Path.GetExtension(path.Name) switch
        {
            ".json" => JsonReader.Read(path.Value, bytes, DocumentBudget.Live).Value,
            ".yaml" => SourceDecoder.Decode(path.Value, bytes, DocumentBudget.Live).Value is { } text ? YamlReader.ReadSingle(text, DocumentBudget.Live).Value : null,
            _ => null,
        };
        return tree is not null;
    }

    /// <summary>A Secret without its values; every other tree as it is.</summary>
    public static Node HideSecret(Node tree) => tree is MapNode map && map["kind"] is StringNode { Value: "Secret" }
        ? map.WithEntries([.. map.Entries.Select(entry => SecretKeys.Contains(entry.Key, StringComparer.Ordinal) ? entry with { Value = Masks.Hide(entry.Value) } : entry)])
        : tree;

    /// <summary>A file as text.</summary>
    public static StringNode Text(ReadOnlySpan<byte> bytes) => new(Encoding.UTF8.GetString(bytes));

    /// <summary>The file on the disk with those lines alone that are rendered as well; the others only as a mark.</summary>
    public static StringNode KnownLines(ReadOnlySpan<byte> disk, ReadOnlySpan<byte> rendered)
    {
        var known = Encoding.UTF8.GetString(rendered).Split('\n').ToHashSet(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(disk).Split('\n').Select(line => known.Contains(line) ? line : ForeignLine);
        return new StringNode(string.Join('\n', lines));
    }
}
