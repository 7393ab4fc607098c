// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Testing;
using Render.Yaml;

namespace Render.Integration.Tests.Flux;

/// <summary>Reads what Flux would read.</summary>
internal static class FluxTree
{
    /// <summary>The Kustomizations of all environments.</summary>
    public static List<FluxStep> Read(TemporaryFolder repository) =>
    [
        .. repository.Snapshot("out").Where(file => file.Key.Contains("/flux/", StringComparison.Ordinal) && !file.Key.EndsWith("/kustomization.yaml", StringComparison.Ordinal))
            .Select(file => Step(Documents(file.Value).Single())),
    ];

    /// <summary>The folders of steps that lie in the output, ordered.</summary>
    public static IEnumerable<string> StepFolders(TemporaryFolder repository) => repository.Snapshot("out").Keys
        .Where(path => path.EndsWith("/kustomization.yaml", StringComparison.Ordinal) && !path.Contains("/flux/", StringComparison.Ordinal))
        .Select(path => path[..path.LastIndexOf('/')]).Order(StringComparer.Ordinal);

    /// <summary>Builds a folder with kubectl; each object as cluster-independent text.</summary>
    public static async Task<List<string>> BuildAsync(TemporaryFolder repository, string folder)
    {
        var built = await ChildProcess.RunAsync("kubectl", ["kustomize", Path.Combine(repository.Path, "out", folder)]);
        built.ExitCode.ShouldBe(0, built.Error);
        return [.. Documents(System.Text.Encoding.UTF8.GetBytes(built.Output)).Select(Identity)];
    }

    /// <summary>The objects that a record lists, in the same form and with their cluster.</summary>
    public static IEnumerable<string> Recorded(TemporaryFolder repository, string environment)
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(repository.Combine($"out/{environment}/render.json")));
        return
        [
            .. record.RootElement.GetProperty("predicate").GetProperty("files").EnumerateArray()
                .Where(file => file.TryGetProperty("object", out _))
                .Select(file => $"{environment}/{file.GetProperty("cluster").GetString()} {Identity(file.GetProperty("object"))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static FluxStep Step(MapNode tree)
    {
        var spec = tree["spec"].ShouldBeOfType<MapNode>();
        var path = Text(spec["path"]);
        path.ShouldStartWith("./");
        var before = (spec["dependsOn"] as ListNode)?.Items.Single() as MapNode;
        return new FluxStep(
            Text(tree["metadata"].ShouldBeOfType<MapNode>()["name"]),
            path[2..],
            before is null ? null : Text(before["name"]),
            spec["suspend"] is BooleanNode { Value: true });
    }

    private static string Identity(MapNode tree)
    {
        var metadata = tree["metadata"].ShouldBeOfType<MapNode>();
        return $"{Text(tree["apiVersion"])} {Text(tree["kind"])} {(metadata["namespace"] as StringNode)?.Value} {Text(metadata["name"])}";
    }

    private static string Identity(JsonElement reference) =>
        $"{reference.GetProperty("apiVersion").GetString()} {reference.GetProperty("kind").GetString()} "
        + $"{(reference.TryGetProperty("namespace", out var space) ? space.GetString() : null)} {reference.GetProperty("name").GetString()}";

    private static string Text(Node? node) => node.ShouldBeOfType<StringNode>().Value;

    private static IEnumerable<MapNode> Documents(byte[] bytes)
    {
        var text = SourceDecoder.Decode("built.yaml", bytes, DocumentBudget.Source).Value.ShouldNotBeNull();
        return YamlReader.Read(text, DocumentBudget.Source).Value.ShouldNotBeNull().Documents.Select(document => document.ShouldBeOfType<MapNode>());
    }
}
