// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates;
using Render.Testing;

namespace Render.Tests.Templates;

/// <summary>The templates of the repository compile; what they render is held by the golden cases.</summary>
public sealed class ShippedTemplateTests
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
