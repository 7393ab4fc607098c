// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml.Env;
using Render.Yaml.Toml;

namespace Render.Yaml;

/// <summary>
/// Proves before anything is written that the text of a tree reads back as that tree, embedded documents included, each with the
/// reader of its own format. Secrets are stood in for by a word: what holds for it holds for them, because secrets are text.
/// </summary>
public static class RoundTripProof
{
    private const string StandIn = "secret";

    /// <summary>Proves a YAML document and everything embedded in it.</summary>
    /// <returns>Nothing, or what a format cannot hold (RND13xx), or what was not read back (RND1391).</returns>
    public static ImmutableArray<Diagnostic> Check(Node root)
    {
        var findings = new DiagnosticBag();
        CheckEmbedded(root, findings);
        if (!findings.HasErrors)
            Compare(EmbeddedFormat.Yaml, YamlWriter.Write(root, Placeholder), root, findings);

        return findings.ToSorted();
    }

    private static string Placeholder(SecretNode secret) => StandIn;

    private static void CheckEmbedded(Node node, DiagnosticBag findings)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                    CheckEmbedded(entry.Value, findings);

                break;
            case ListNode list:
                foreach (var item in list.Items)
                    CheckEmbedded(item, findings);

                break;
            case EmbeddedNode embedded:
                CheckEmbedded(embedded.Content, findings);
                var written = EmbeddedText.TryWrite(embedded, Placeholder);
                findings.AddRange(written.Diagnostics);
                if (written.Value is { } text && embedded.Format != EmbeddedFormat.Base64)
                    Compare(embedded.Format, text, embedded.Content, findings);

                break;
        }
    }

    private static void Compare(EmbeddedFormat format, string text, Node tree, DiagnosticBag findings)
    {
        var read = Read(format, new SourceText(string.Empty, text));
        if (!IsReadBack(tree, read.Value, format == EmbeddedFormat.Env) || read.Diagnostics.Any(d => d.Severity == Severity.Error))
            findings.Add(EmbeddedErrors.NotReadBack(tree.Span, format.ToString().ToUpperInvariant()));
    }

    private static StageResult<Node> Read(EmbeddedFormat format, SourceText source) => format switch
    {
        EmbeddedFormat.Json => JsonReader.Read(source.Path, Encoding.UTF8.GetBytes(source.Content), DocumentBudget.Live),
        EmbeddedFormat.Toml => TomlReader.Read(source, DocumentBudget.Live),
        EmbeddedFormat.Env => EnvReader.Read(source, DocumentBudget.Live),
        _ => YamlReader.ReadSingle(source, DocumentBudget.Live),
    };

    /// <summary>True for what a reader has to see: secrets and embedded documents are texts, and in env files everything is.</summary>
    private static bool IsReadBack(Node tree, Node? read, bool isEnv) => (tree, read) switch
    {
        (MapNode map, MapNode other) => IsReadBack(map, other, isEnv),
        (ListNode list, ListNode other) => IsReadBack(list, other, isEnv),
        (SecretNode, _) => IsText(read, StandIn),
        (EmbeddedNode embedded, _) => IsText(read, EmbeddedText.Write(embedded, Placeholder)),
        (NumberNode number, _) when isEnv => IsText(read, NumberText.Of(number.Value)),
        (BooleanNode boolean, _) when isEnv => IsText(read, boolean.Value ? "true" : "false"),
        _ => NodeEquality.Equal(tree, read),
    };

    private static bool IsReadBack(MapNode map, MapNode other, bool isEnv)
    {
        if (map.Entries.Length != other.Entries.Length)
            return false;

        foreach (var entry in map.Entries)
        {
            if (!other.TryGet(entry.Key, out var read) || !IsReadBack(entry.Value, read.Value, isEnv))
                return false;
        }

        return true;
    }

    private static bool IsReadBack(ListNode list, ListNode other, bool isEnv)
    {
        if (list.Items.Length != other.Items.Length)
            return false;

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (!IsReadBack(list.Items[i], other.Items[i], isEnv))
                return false;
        }

        return true;
    }

    private static bool IsText(Node? read, string expected) => read is StringNode text && text.Value == expected;
}
