// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Output.Writing;
using Render.Yaml;
using Render.Yaml.Env;
using Render.Yaml.Toml;

namespace Render.Tests.Templates.Shipped;

/// <summary>Writes an output as Render does and reads it as its consumer would: first the file, then what strings in it embed.</summary>
internal static class ReadBack
{
    /// <summary>True when the file holds exactly the tree; null when its format cannot hold the tree and says so.</summary>
    public static bool? Holds(string template, Node tree)
    {
        var format = FormatOf(template);
        if (format == ConfigFileFormat.Text)
            return tree is StringNode text && Encoding.UTF8.GetString(FileBytes.Of(new ConfigFile("x", "x", format, tree))) == text.Value;
        if (IsRefused(format, tree))
            return null;

        var written = Encoding.UTF8.GetString(FileBytes.Of(new ConfigFile("x", "x", format, tree)));
        return Same(tree, Read(format, written), format == ConfigFileFormat.Env);
    }

    /// <summary>Formats that cannot hold everything say what they cannot.</summary>
    private static bool IsRefused(ConfigFileFormat format, Node tree)
    {
        var whole = format switch
        {
            ConfigFileFormat.Toml => new EmbeddedNode(EmbeddedFormat.Toml, tree),
            ConfigFileFormat.Env => new EmbeddedNode(EmbeddedFormat.Env, tree),
            _ => null,
        };
        return (whole is null ? Embedded(tree) : [whole]).Any(document => EmbeddedText.TryWrite(document).Diagnostics.Any(d => d.Severity == Severity.Error));
    }

    private static IEnumerable<EmbeddedNode> Embedded(Node node) => node switch
    {
        EmbeddedNode embedded => [embedded],
        MapNode map => map.Entries.SelectMany(entry => Embedded(entry.Value)),
        ListNode list => list.Items.SelectMany(Embedded),
        _ => [],
    };

    private static bool Same(Node expected, Node? read, bool isEnv) => (expected, read) switch
    {
        (MapNode a, MapNode b) => a.Entries.Length == b.Entries.Length && a.Entries.All(entry => Same(entry.Value, b[entry.Key], isEnv)),
        (ListNode a, ListNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second, isEnv)),
        (EmbeddedNode a, StringNode b) => Same(a.Content, Read(FormatOf(a.Format), b.Value), a.Format == EmbeddedFormat.Env),
        (BooleanNode a, StringNode b) when isEnv => b.Value == (a.Value ? "true" : "false"),
        (NumberNode a, StringNode b) when isEnv => b.Value == NumberText.Of(a.Value),
        _ => read is not null && NodeEquality.Equal(expected, read),
    };

    private static Node? Read(ConfigFileFormat format, string text)
    {
        var source = new SourceText("out", text);
        return format switch
        {
            ConfigFileFormat.Json => JsonReader.Read("out", Encoding.UTF8.GetBytes(text), DocumentBudget.Live).Value,
            ConfigFileFormat.Toml => TomlReader.Read(source, DocumentBudget.Live).Value,
            ConfigFileFormat.Env => EnvReader.Read(source, DocumentBudget.Live).Value,
            _ => YamlReader.ReadSingle(source, DocumentBudget.Live).Value,
        };
    }

    private static ConfigFileFormat FormatOf(EmbeddedFormat format) => format switch
    {
        EmbeddedFormat.Json => ConfigFileFormat.Json,
        EmbeddedFormat.Toml => ConfigFileFormat.Toml,
        EmbeddedFormat.Env => ConfigFileFormat.Env,
        _ => ConfigFileFormat.Yaml,
    };

    private static ConfigFileFormat FormatOf(string template) => Path.GetExtension(template[..^".sbn".Length]) switch
    {
        ".yaml" or ".yml" => ConfigFileFormat.Yaml,
        ".json" => ConfigFileFormat.Json,
        ".toml" => ConfigFileFormat.Toml,
        ".env" => ConfigFileFormat.Env,
        _ => ConfigFileFormat.Text,
    };
}
