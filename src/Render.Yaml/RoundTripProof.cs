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
        if (!NodeEquality.Equal(Expected(tree, format == EmbeddedFormat.Env), read.Value) || read.Diagnostics.Any(d => d.Severity == Severity.Error))
            findings.Add(EmbeddedErrors.NotReadBack(tree.Span, format.ToString().ToUpperInvariant()));
    }

    private static StageResult<Node> Read(EmbeddedFormat format, SourceText source) => format switch
    {
        EmbeddedFormat.Json => JsonReader.Read(source.Path, Encoding.UTF8.GetBytes(source.Content), DocumentBudget.Live),
        EmbeddedFormat.Toml => TomlReader.Read(source, DocumentBudget.Live),
        EmbeddedFormat.Env => EnvReader.Read(source, DocumentBudget.Live),
        _ => YamlReader.ReadSingle(source, DocumentBudget.Live),
    };

    /// <summary>The tree as a reader sees it: secrets and embedded documents are texts, and in env files everything is.</summary>
    private static Node Expected(Node node, bool isEnv) => node switch
    {
        MapNode map => map.WithEntries([.. map.Entries.Select(entry => entry with { Value = Expected(entry.Value, isEnv) })]),
        ListNode list => list.WithItems([.. list.Items.Select(item => Expected(item, isEnv))]),
        SecretNode => new StringNode(StandIn),
        EmbeddedNode embedded => new StringNode(EmbeddedText.Write(embedded, Placeholder)),
        NumberNode number when isEnv => new StringNode(NumberText.Of(number.Value)),
        BooleanNode boolean when isEnv => new StringNode(boolean.Value ? "true" : "false"),
        _ => node,
    };
}
