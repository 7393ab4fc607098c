// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Templates.Structure;

namespace Render.Templates.Parsing;

/// <summary>What one template and all that it includes share while they are compiled.</summary>
internal sealed class CompileSession(Func<string, SourceText?> includes, Func<string, bool> isText, DiagnosticBag diagnostics)
{
    private const int PageLimit = 200;
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);

    /// <summary>What was found so far.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The variables of all pages: an include shares them with its includer, as in Scriban.</summary>
    public Symbols Symbols { get; } = new();

    /// <summary>The page of an included name, compiled when it is asked for first; null after a report.</summary>
    public Page? Link(string name, SourceSpan span)
    {
        if (_pages.TryGetValue(name, out var known))
            return known;

        if (includes(name) is not { } source)
        {
            Diagnostics.Add(TemplateSyntaxErrors.IncludeNotFound(span, name));
            return null;
        }

        if (_pages.Count >= PageLimit)
        {
            Diagnostics.Add(TemplateSyntaxErrors.TooManyIncludes(span, PageLimit));
            return null;
        }

        var page = new Page(source, isText(source.Path));
        _pages.Add(name, page);
        Compile(page);
        return page;
    }

    /// <summary>Compiles a page.</summary>
    public void Compile(Page page) => new PageCompiler(page, this).Compile();
}
