// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Yaml;

namespace Render.Tests.Identity;

/// <summary>Binds and links specs that tests write as YAML.</summary>
internal static class Specs
{
    /// <summary>The day on which tests run.</summary>
    public static readonly DateTimeOffset Today = DateTimeOffset.Parse("2026-06-01T00:00:00Z", CultureInfo.InvariantCulture);

    /// <summary>What every spec of the tests begins with.</summary>
    public const string Head = "apiVersion: render/v1alpha1\nkind: Environment\nname: test\n";

    /// <summary>A document of a file.</summary>
    public static MapNode Read(string yaml, string path = "environments/test.yaml")
    {
        YamlReader.ReadSingle(new SourceText(path, yaml), DocumentBudget.Source).IsSuccess(out var node).ShouldBeTrue();
        return node.ShouldBeOfType<MapNode>();
    }

    /// <summary>The result of binding <see cref="Head"/> and a body.</summary>
    public static StageResult<EnvironmentSpec> TryBind(string body) => EnvironmentBinder.Bind(Read(Head + body), "test");

    /// <summary>A spec that binds.</summary>
    public static EnvironmentSpec Bind(string body)
    {
        var result = TryBind(body);
        result.Diagnostics.Select(Line).ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    /// <summary>The result of linking a body.</summary>
    public static StageResult<LinkedEnvironment> TryLink(string body, string? lockFile = null, params (string Path, string Text)[] files) =>
        EnvironmentLinker.Link(Bind(body), new LinkInputs(
            lockFile is null ? null : Read(lockFile, "environments/test.lock.yaml"),
            files.ToImmutableDictionary(f => RepoPath.Of(f.Path), f => new SourceText(f.Path, f.Text)),
            Today));

    /// <summary>An environment that links without errors.</summary>
    public static LinkedEnvironment Link(string body, string? lockFile = null, params (string Path, string Text)[] files)
    {
        var result = TryLink(body, lockFile, files);
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Line).ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }

    /// <summary>A finding in one line.</summary>
    public static string Line(Diagnostic diagnostic) => $"{diagnostic.Span}: {diagnostic.Code} {diagnostic.Message}";

    /// <summary>The value at a path of keys and indices.</summary>
    public static Node? At(this Node node, params object[] path) =>
        path.Aggregate((Node?)node, (at, step) => (at, step) switch
        {
            (MapNode map, string key) => map[key],
            (ListNode list, int index) when index < list.Items.Length => list.Items[index],
            _ => null,
        });

    /// <summary>The text at a path.</summary>
    public static string TextAt(this Node node, params object[] path) => node.At(path).ShouldBeOfType<StringNode>().Value;

    /// <summary>The texts of a list at a path.</summary>
    public static IEnumerable<string> TextsAt(this Node node, params object[] path) =>
        node.At(path).ShouldBeOfType<ListNode>().Items.Select(item => item.ShouldBeOfType<StringNode>().Value);

    /// <summary>The model of an instance.</summary>
    public static MapNode Model(this LinkedEnvironment environment, string name) =>
        environment.Instances.Single(instance => instance.Name == name).Model;
}
