// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Pipeline.Validate;

/// <summary>
/// Writes each object and each document that it embeds, reads the text back and compares: what reaches a cluster is what was
/// rendered, or nothing is written. Secrets take part by a stand-in of their own.
/// </summary>
public static class RoundTripProof
{
    private const string StandIn = "\u2026";

    /// <summary>Proves one object.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest)
    {
        var whole = Proves(YamlWriter.Write(manifest.Tree, Placeholder), EmbeddedFormat.Yaml, manifest.Tree);
        if (!whole || !EmbeddedIn(manifest.Tree).All(e => Proves(EmbeddedText.Write(e, Placeholder), e.Format, e.Content)))
            yield return ManifestErrors.RoundTrip(Places.OfTemplate(manifest.Tree), manifest.Object.ToString());
    }

    private static bool Proves(string text, EmbeddedFormat format, Node tree)
    {
        var source = new SourceText(string.Empty, text);
        var read = format switch
        {
            EmbeddedFormat.Yaml => YamlReader.ReadSingle(source, DocumentBudget.Source),
            EmbeddedFormat.Json => JsonReader.Read(string.Empty, Encoding.UTF8.GetBytes(text), DocumentBudget.Source),
            _ => null,
        };
        return read is null || NodeEquality.Equal(read.Value, AsWritten(tree));
    }

    private static IEnumerable<EmbeddedNode> EmbeddedIn(Node node) => node switch
    {
        EmbeddedNode embedded => EmbeddedIn(embedded.Content).Prepend(embedded),
        MapNode map => map.Entries.SelectMany(e => EmbeddedIn(e.Value)),
        ListNode list => list.Items.SelectMany(EmbeddedIn),
        _ => [],
    };

    private static Node AsWritten(Node node) => node switch
    {
        SecretNode secret => new StringNode(Placeholder(secret)),
        EmbeddedNode embedded => new StringNode(EmbeddedText.Write(embedded, Placeholder)),
        MapNode map => map.WithEntries([.. map.Entries.Select(e => e with { Value = AsWritten(e.Value) })]),
        ListNode list => list.WithItems([.. list.Items.Select(AsWritten)]),
        _ => node,
    };

    private static string Placeholder(SecretNode secret) => StandIn;
}
