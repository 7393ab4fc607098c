// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Nodes;
using Render.Testing;
using Render.Tests.Identity;
using Render.Tests.Identity.Systems;

namespace Render.Tests.Templates.Shipped;

/// <summary>
/// docs/model.md says what templates see: each name that a model has is in its table, and each name of the table is in a model. The models
/// are those of the samples and of the case of each system and version.
/// </summary>
public sealed partial class ModelDocumentationTests
{
    private const string Common = "all types";
    private static readonly string[] Samples = ["lab", "staging", "prod", "sealed"];

    private static readonly Lazy<ILookup<string, MapNode>> Models = new(() =>
        Samples.Select(SampleEnvironment.Link).Concat(SystemCase.Names.Select(SystemCase.Link))
            .SelectMany(environment => environment.Instances)
            .ToLookup(instance => Sections().ContainsKey(instance.Type) ? instance.Type : "components", instance => instance.Model, StringComparer.Ordinal));

    public static TheoryData<string> Types => [.. Sections().Keys.Where(type => type != Common).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_type_that_ships_is_documented() =>
        Directory.EnumerateDirectories(RepositoryRoot.Combine("templates")).Select(folder => Path.GetFileName(folder))
            .Except(["banner", "rbac"], StringComparer.Ordinal).ShouldBeSubsetOf(Sections().Keys);

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_name_is_documented_and_each_documented_name_is_there(string type)
    {
        Row[] rows = [.. Sections()[Common], .. Sections()[type]];
        var opaque = rows.Where(row => row.IsOpaque).Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var found = Models.Value[type].SelectMany(model => NamesIn(model, string.Empty, opaque)).ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        var documented = rows.Select(row => row.Name).Where(name => !name.EndsWith("[]", StringComparison.Ordinal)).ToArray();

        found.Select(group => group.Key).Except(documented, StringComparer.Ordinal).ShouldBeEmpty($"not in the table of '{type}'");
        documented.Except(found.Select(group => group.Key), StringComparer.Ordinal).Except(Sections()[Common].Select(row => row.Name), StringComparer.Ordinal).ShouldBeEmpty($"in the table of '{type}', but in no model");
        rows.Where(row => !row.What.Contains("null", StringComparison.Ordinal) && found[row.Name].Any(value => value is NullNode)).Select(row => row.Name)
            .ShouldBeEmpty($"may be null, and the table of '{type}' does not say so");
    }

    private static IEnumerable<(string Name, Node Value)> NamesIn(Node node, string path, HashSet<string> opaque)
    {
        if (opaque.Contains(path))
            return [];

        return node switch
        {
            MapNode map => map.Entries.SelectMany(entry => NamesIn(entry.Value, Join(path, entry.Key), opaque).Prepend((Join(path, entry.Key), entry.Value))),
            ListNode list => list.Items.OfType<MapNode>().SelectMany(item => NamesIn(item, path + "[]", opaque)),
            _ => [],
        };
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The rows of each table, by the title above it.</summary>
    private static Dictionary<string, Row[]> Sections() =>
        File.ReadAllText(RepositoryRoot.Combine("docs/model.md")).ReplaceLineEndings("\n").Split("\n## ").Skip(1)
            .ToDictionary(
                section => section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim('`').ToLowerInvariant(),
                section => TableRow().Matches(section).Select(row => new Row(row.Groups["name"].Value, row.Groups["opaque"].Success, row.Groups["what"].Value)).ToArray(),
                StringComparer.Ordinal);

    [GeneratedRegex("^\\| `(?<name>[^`]+?)(?<opaque>\\.\\*)?` \\|(?<what>.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TableRow();

    private sealed record Row(string Name, bool IsOpaque, string What);
}
