// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates;
using Render.Testing;
using Render.Tests.Identity;
using Render.Tests.Identity.Systems;

namespace Render.Tests.Templates.Shipped;

/// <summary>A template that ships, beside a model that the linker made for it.</summary>
/// <param name="Path">The template, from the root of the repository.</param>
/// <param name="Template">The template, compiled.</param>
/// <param name="Model">What an instance of its type sees.</param>
/// <param name="Owner">Where the model is from, for messages.</param>
internal sealed record ShippedTemplate(string Path, ITemplate Template, MapNode Model, string Owner)
{
    private static readonly string[] Samples = ["lab", "staging", "prod", "sealed"];

    /// <summary>Every template with every model that there is for it: of the samples, and of the case of each system and version.</summary>
    public static IEnumerable<ShippedTemplate> All()
    {
        var environments = Samples.Select(name => (Name: name, Linked: SampleEnvironment.Link(name)))
            .Concat(SystemCase.Names.Select(name => (Name: name, Linked: SystemCase.Link(name))))
            .ToList();
        var compiled = Paths.ToDictionary(path => path, Compile, StringComparer.Ordinal);
        return from environment in environments
               from instance in environment.Linked.Instances
               from path in Paths
               where path.StartsWith($"templates/{instance.Type}/", StringComparison.Ordinal)
               select new ShippedTemplate(path, compiled[path], instance.Model, $"{environment.Name}/{instance.Name}");
    }

    /// <summary>For each template the fewest models that together reach all that any of them reaches.</summary>
    public static ImmutableArray<ShippedTemplate> Representative() =>
        [.. All().GroupBy(shipped => shipped.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(Fewest)];

    /// <summary>The templates that ship.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("templates"), "*.sbn", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What it renders of a model; null when it has errors.</summary>
    public ImmutableArray<Node>? Render(MapNode model) =>
        Template.Render(model, TemplateBudget.Default, CancellationToken.None).IsSuccess(out var rendered) ? rendered.Documents : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Path} of {Owner}";

    private static IEnumerable<ShippedTemplate> Fewest(IEnumerable<ShippedTemplate> group)
    {
        var left = group.Select(shipped => (Shipped: shipped, Lines: shipped.Lines())).ToList();
        var reached = new HashSet<int>();
        while (left.Count > 0 && left.MaxBy(candidate => candidate.Lines.Except(reached).Count()) is var best && best.Lines.Except(reached).Any())
        {
            reached.UnionWith(best.Lines);
            yield return best.Shipped;
        }
    }

    /// <summary>The lines of the template that left something in its output; for a text, one for each form that the text takes.</summary>
    private HashSet<int> Lines() =>
        [.. (Render(Model) ?? []).SelectMany(document => document is StringNode text ? [-text.Value.Count(c => c == '\n') - 1] : LinesOf(document))];

    private IEnumerable<int> LinesOf(Node node) => TemplateLines.Of(node, Path).Select(line => line.Line);

    private static ITemplate Compile(string path) =>
        new TemplateCompiler().Compile(new SourceText(path, File.ReadAllText(RepositoryRoot.Combine(path))), _ => null).Value.ShouldNotBeNull(path);
}
