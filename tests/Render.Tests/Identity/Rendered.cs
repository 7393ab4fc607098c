// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Templates;
using Render.Testing;
using Render.Yaml;

namespace Render.Tests.Identity;

/// <summary>Renders linked environments with the templates that ship, secrets masked.</summary>
internal static class Rendered
{
    /// <summary>The documents of each template, by <c>instance/step/template</c>, in order.</summary>
    public static IEnumerable<(string Place, Node Document)> Documents(LinkedEnvironment environment) =>
        from instance in environment.Instances
        from file in Templates(instance.Type)
        from document in Render(instance, file)
        where document is not (NullNode or StringNode { Value: "" })
        select ($"{instance.Name}/{file[(file.IndexOf(instance.Type + "/", StringComparison.Ordinal) + instance.Type.Length + 1)..^4]}", document);

    /// <summary>All documents as one text.</summary>
    public static string Text(LinkedEnvironment environment)
    {
        var text = new StringBuilder();
        foreach (var (place, document) in Documents(environment))
        {
            text.Append("# ").Append(place).Append('\n');
            text.Append(document is StringNode plain ? plain.Value.TrimEnd('\n') + "\n" : YamlWriter.Write(document, Mask));
        }

        return text.ToString();
    }

    /// <summary>The one document of a template of an instance.</summary>
    public static MapNode Document(LinkedEnvironment environment, string place) =>
        Documents(environment).Single(pair => pair.Place == place).Document.ShouldBeOfType<MapNode>();

    private static string Mask(SecretNode secret) => $"<{string.Join(' ', secret.Expression.References)}>";

    private static IEnumerable<string> Templates(string type)
    {
        var root = RepositoryRoot.Combine($"templates/{type}");
        return Directory.EnumerateFiles(root, "*.sbn", SearchOption.AllDirectories)
            .Select(path => $"templates/{type}/" + Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Node> Render(TemplateInstance instance, string file)
    {
        var compiled = new TemplateCompiler().Compile(new SourceText(file, File.ReadAllText(RepositoryRoot.Combine(file))), _ => null);
        compiled.Diagnostics.Select(Specs.Line).ShouldBeEmpty();
        var result = compiled.Value.ShouldNotBeNull().Render(instance.Model, TemplateBudget.Default, CancellationToken.None);
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Specs.Line).ShouldBeEmpty();
        return result.Value.ShouldNotBeNull().Documents;
    }
}
