// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Identity.Linking;
using Render.Pipeline.Validate;
using Render.Yaml;

namespace Render.Pipeline.Expand;

/// <summary>
/// Puts digests where the templates left marks: a program that reads its configuration once is started anew when an annotation of its
/// pods changes. What is digested is what the instance's Secrets and ConfigMaps hold, with references in the place of secrets, so
/// that nobody can try guesses against it.
/// </summary>
internal static class RolloutDigests
{
    private const string Space = "\u0001";

    /// <summary>The environment with its marks replaced.</summary>
    public static RenderedEnvironment Fill(LinkedEnvironment linked, RenderedEnvironment rendered)
    {
        var marked = linked.Instances.Where(instance => instance.Model[RolloutMark.ModelKey] is not null).Select(instance => instance.Name).ToHashSet(StringComparer.Ordinal);
        if (marked.Count == 0)
            return rendered;

        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        return rendered with
        {
            Manifests = [.. rendered.Manifests.Select(manifest => marked.Contains(manifest.Instance) ? manifest with { Tree = (MapNode)Filled(manifest.Tree) } : manifest)],
            Files = [.. rendered.Files.Select(file => marked.Contains(file.Instance) ? file with { Tree = Filled(file.Tree) } : file)],
        };

        Node Filled(Node tree) => Holds(tree) ? Replace(tree, DigestOf) : tree;

        string DigestOf(string instance)
        {
            if (!digests.TryGetValue(instance, out var digest))
            {
                digest = Compute(rendered, instance);
                digests.Add(instance, digest);
            }

            return digest;
        }
    }

    /// <summary>What cannot be written is left out: this runs before anything is validated, and validation ends with a finding about it.</summary>
    private static string Compute(RenderedEnvironment rendered, string instance)
    {
        var configuration = rendered.Manifests
            .Where(manifest => manifest.Instance == instance && manifest.Object.Type is { Group.Length: 0, Kind: "Secret" or "ConfigMap" } && !Holds(manifest.Tree))
            .Where(FormatCheck.Accepts)
            .Select(manifest => (Node)new MapNode([
                new MapEntry("object", new StringNode(manifest.Object.ToString())),
                .. manifest.Tree.Entries.Where(entry => entry.Key is "data" or "stringData" or "binaryData"),
            ]));
        var text = YamlWriter.Write(new ListNode([.. configuration]), secret => Space + string.Join(Space, secret.Expression.References));
        return Digest.Of(Encoding.UTF8.GetBytes(text)).Hex;
    }

    private static bool Holds(Node node) => node switch
    {
        StringNode text => RolloutMark.InstanceOf(text.Value) is not null,
        MapNode map => map.Entries.Any(entry => Holds(entry.Value)),
        ListNode list => list.Items.Any(Holds),
        EmbeddedNode embedded => Holds(embedded.Content),
        _ => false,
    };

    private static Node Replace(Node node, Func<string, string> digestOf) => node switch
    {
        StringNode text when RolloutMark.InstanceOf(text.Value) is { } instance => new StringNode(digestOf(instance), text.Span, text.Provenance),
        MapNode map => map.WithValues(value => Replace(value, digestOf)),
        ListNode list => list.WithItems([.. list.Items.Select(item => Replace(item, digestOf))]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Replace(embedded.Content, digestOf), embedded.Span, embedded.Provenance),
        _ => node,
    };
}
