// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Templates.Parsing;

namespace Render.Templates;

/// <summary>
/// Compiles templates in the Scriban language over typed trees; <c>docs/templates.md</c> says what is in, out and different.
/// The extension decides what a template is: <c>.yaml</c>, <c>.yml</c>, <c>.json</c>, <c>.toml</c> and <c>.env</c> before
/// <c>.sbn</c>, and none, are trees written as YAML; everything else is one text.
/// </summary>
public sealed class TemplateCompiler : ITemplateCompiler
{
    /// <summary>True when a template of this path renders one text instead of trees.</summary>
    public static bool IsText(string path)
    {
        var name = path.EndsWith(".sbn", StringComparison.Ordinal) ? path[..^4] : path;
        return Path.GetExtension(name) is not ("" or ".yaml" or ".yml" or ".json" or ".toml" or ".env");
    }

    /// <inheritdoc/>
    public StageResult<ITemplate> Compile(SourceText source, Func<string, SourceText?> includes)
    {
        var diagnostics = new DiagnosticBag();
        var session = new CompileSession(includes, IsText, diagnostics);
        var page = new Page(source, IsText(source.Path));
        session.Compile(page);
        var template = page.Body is null || diagnostics.HasErrors ? null : new CompiledTemplate(page, session.Symbols);
        return StageResult.Of<ITemplate>(template, diagnostics);
    }
}
