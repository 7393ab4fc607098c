// SPDX-License-Identifier: MIT

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Render.Architecture.Tests;

/// <summary>A file of the checkout.</summary>
/// <param name="Path">Relative to the checkout, forward slashes.</param>
/// <param name="FullPath">Where it lies.</param>
public sealed record CheckedFile(string Path, string FullPath)
{
    private static readonly CSharpParseOptions Preview = new(LanguageVersion.Preview, Microsoft.CodeAnalysis.DocumentationMode.Parse);
    private readonly Lazy<string> _text = new(() => File.ReadAllText(FullPath));
    private readonly Lazy<CompilationUnitSyntax> _syntax =
        new(() => CSharpSyntaxTree.ParseText(File.ReadAllText(FullPath), Preview).GetCompilationUnitRoot());

    /// <summary>The name with its ending.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The project that it lies in, such as <c>Render.Core</c>; empty outside of <c>src</c>, <c>tests</c> and <c>bench</c>.</summary>
    public string Project => Path.Split('/') is ["src" or "tests" or "bench", var project, _, ..] ? project : string.Empty;

    /// <summary>The content.</summary>
    public string Text => _text.Value;

    /// <summary>Number of lines; a last line break opens no new one.</summary>
    public int LineCount => Text.TrimEnd('\n').Count(c => c == '\n') + 1;

    /// <summary>The content as C#.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;

    /// <summary>All type declarations, nested ones too.</summary>
    public IEnumerable<BaseTypeDeclarationSyntax> AllTypes => Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    /// <summary>Type declarations that are not nested; delegates are left out.</summary>
    public IEnumerable<BaseTypeDeclarationSyntax> TopLevelTypes =>
        AllTypes.Where(type => type.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax);

    /// <summary>Line of a node, from 1.</summary>
    public static int LineOf(Microsoft.CodeAnalysis.SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
