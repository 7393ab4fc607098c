// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Reports.Diagnostics;
using Render.Templates;
using Render.Testing;
using Render.Testing.Kubernetes;
using Render.Yaml;

namespace Render.Golden.Tests;

/// <summary>
/// One folder of <c>Cases/Templates</c>: <c>template.yaml.sbn</c> (or <c>template.txt.sbn</c>) is rendered over <c>model.yaml</c>, or over
/// the model that all cases share; other <c>.sbn</c> files are there to be included. <c>expected.yaml</c> (<c>expected.txt</c>) is what it
/// renders, <c>diagnostics.txt</c> what is said about it.
/// </summary>
/// <param name="Name">The folder's name; <c>Invalid…</c> must have errors.</param>
public sealed record TemplateCase(string Name)
{
    /// <summary>The folder of these cases.</summary>
    public const string FolderName = "Templates";

    private const string TemplateName = "template";

    /// <summary>All cases.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static string Root { get; } = Path.Combine(GoldenCase.Root, FolderName);

    /// <summary>True for cases that must end with errors.</summary>
    public bool IsInvalid => Name.StartsWith("Invalid", StringComparison.Ordinal);

    /// <summary>What the template has to render; null when nothing.</summary>
    public string? Expected => Read(ExpectedFile);

    /// <summary>What has to be said about it.</summary>
    public string Diagnostics => Read(DiagnosticsFile) ?? string.Empty;

    private string Folder => Path.Combine(Root, Name);

    private string TemplateFile => Directory.GetFiles(Folder, TemplateName + ".*.sbn").Single();

    private string ExpectedFile => Path.Combine(Folder, TemplateCompiler.IsText(TemplateFile) ? "expected.txt" : "expected.yaml");

    private string DiagnosticsFile => Path.Combine(Folder, "diagnostics.txt");

    /// <summary>Compiles and renders.</summary>
    public (string? Output, string Diagnostics) Run()
    {
        var sources = new SourceCatalog();
        var compiled = new TemplateCompiler().Compile(Source(Path.GetFileName(TemplateFile), sources), name => File.Exists(Path.Combine(Folder, name)) ? Source(name, sources) : null);
        var findings = new List<Diagnostic>(compiled.Diagnostics);
        string? output = null;
        if (compiled.IsSuccess(out var template))
        {
            var rendered = template.Render(Model(), TemplateBudget.Default, CancellationToken.None);
            findings.AddRange(rendered.Diagnostics);
            output = rendered.Value is { } result ? Text(result) : null;
        }

        return (output, new DiagnosticTextReport(sources, new ListedTextRedactor()).Write(findings).ToString());
    }

    /// <summary>Makes a result the expectation.</summary>
    public void Accept(string? output, string diagnostics)
    {
        Write(ExpectedFile, output);
        Write(DiagnosticsFile, diagnostics.Length == 0 ? null : diagnostics);
    }

    private static void Write(string file, string? text)
    {
        if (text is null)
            File.Delete(file);
        else
            File.WriteAllText(file, text);
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;

    private static string Text(RenderedDocuments rendered) =>
        rendered.Documents is [StringNode text] ? text.Value : YamlWriter.Write(rendered.Documents, secret => $"<{string.Join(' ', secret.Expression.References)}>");

    private MapNode Model()
    {
        var own = Path.Combine(Folder, "model.yaml");
        return TemplateModel.Read(new SourceText("model.yaml", File.ReadAllText(File.Exists(own) ? own : Path.Combine(Root, "model.yaml"))));
    }

    private SourceText Source(string name, SourceCatalog sources)
    {
        var source = new SourceText(name, File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n"));
        sources.Add(source, ExcerptVisibility.All);
        return source;
    }
}
