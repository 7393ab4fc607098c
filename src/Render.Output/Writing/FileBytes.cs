// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Text;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Output.Writing;

/// <summary>The bytes of files, by the canonical writer of each format.</summary>
public static class FileBytes
{
    /// <summary>A tree as canonical YAML.</summary>
    public static byte[] OfYaml(Node tree)
    {
        var buffer = new ArrayBufferWriter<byte>();
        YamlWriter.Write(tree, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A config file in its format.</summary>
    public static byte[] Of(ConfigFile file) => file.Format switch
    {
        ConfigFileFormat.Yaml => OfYaml(file.Tree),
        ConfigFileFormat.Json => OfEmbedded(EmbeddedFormat.Json, file.Tree),
        ConfigFileFormat.Toml => OfEmbedded(EmbeddedFormat.Toml, file.Tree),
        ConfigFileFormat.Env => OfEmbedded(EmbeddedFormat.Env, file.Tree),
        _ => Encoding.UTF8.GetBytes(file.Tree is StringNode text ? text.Value : throw new InvalidOperationException("A text file needs a string.")),
    };

    /// <summary>The first secret node of a tree; null when there is none.</summary>
    public static SecretNode? FindSecret(Node node) => node switch
    {
        SecretNode secret => secret,
        MapNode map => map.Entries.Select(entry => FindSecret(entry.Value)).FirstOrDefault(found => found is not null),
        ListNode list => list.Items.Select(FindSecret).FirstOrDefault(found => found is not null),
        EmbeddedNode embedded => FindSecret(embedded.Content),
        _ => null,
    };

    private static byte[] OfEmbedded(EmbeddedFormat format, Node tree) => Encoding.UTF8.GetBytes(EmbeddedText.Write(new EmbeddedNode(format, tree)));
}
