// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Text;
using Render.Templates;
using Render.Testing;

namespace Render.Tests.Templates;

/// <summary>The templates of the repository compile; what they render is held by the golden cases.</summary>
public sealed partial class ShippedTemplateTests
{
    [Fact]
    public void Every_shipped_template_compiles()
    {
        var root = RepositoryRoot.Combine("templates");
        var findings = Directory.EnumerateFiles(root, "*.sbn", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Compile(root, file))
            .ToArray();
        findings.ShouldBeEmpty();
    }

    /// <summary>Without the marks Scriban indents what follows an indented statement, and the text is no YAML any more.</summary>
    [Fact]
    public void Statements_on_lines_of_their_own_mean_the_same_in_Scriban()
    {
        var root = RepositoryRoot.Combine("templates");
        Directory.EnumerateFiles(root, "*.sbn", SearchOption.AllDirectories)
            .Where(file => !TemplateCompiler.IsText(file))
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (File: Path.GetRelativePath(root, file), Line: i + 1, Text: line)))
            .Where(line => Statement().IsMatch(line.Text))
            .Select(line => $"{line.File}({line.Line}): write {{{{~ … ~}}}}")
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s*\{\{(?!~)\s*(if|else|end|for|case|when|with)\b|^\s*\{\{~?\s*(if|else|end|for|case|when|with)\b[^{}]*(?<!~)\}\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    private static IEnumerable<string> Compile(string root, string file)
    {
        var source = new SourceText(Path.GetRelativePath(root, file), File.ReadAllText(file));
        var compiled = new TemplateCompiler().Compile(source, name => Include(file, name));
        return compiled.Diagnostics.Select(d => $"{d.Span}: {d.Code}: {d.Message}");
    }

    private static SourceText? Include(string file, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, name);
        return File.Exists(path) ? new SourceText(name, File.ReadAllText(path)) : null;
    }
}
