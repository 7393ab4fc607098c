// SPDX-License-Identifier: MIT

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Render.Architecture.Tests;

/// <summary>What the language offers and this code base does without.</summary>
public sealed class LanguageTests
{
    private const string Header = "// SPDX-License-Identifier: MIT\n";
    private const string RedactedTextFactory = "FromRedactor";

    [Fact]
    public void Nothing_silences_the_null_analysis() =>
        Uses(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            .ShouldHaveNone("'!' hides a case that is then not handled; handle it or prove it:");

    [Fact]
    public void Nothing_is_dynamic() =>
        Uses(node => node is IdentifierNameSyntax { Identifier.Text: "dynamic" } name && SyntaxFacts.IsInNamespaceOrTypeContext(name))
            .ShouldHaveNone("'dynamic' moves errors to run time:");

    [Fact]
    public void Only_the_secrets_room_makes_redacted_text() =>
        Checkout.Product
            .Where(file => file.Project != "Render.Secrets" && file.Name != "RedactedText.cs")
            .SelectMany(file => Found(file, node => node is IdentifierNameSyntax { Identifier.Text: RedactedTextFactory }))
            .ShouldHaveNone("Text becomes fit to print in a redactor, nowhere else:");

    [Fact]
    public void Every_file_says_its_licence() =>
        Checkout.CSharp
            .Where(file => !file.Text.StartsWith(Header, StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldHaveNone("These do not start with the SPDX line:");

    [Fact]
    public void Warnings_are_switched_off_only_with_a_reason() =>
        Checkout.Product
            .SelectMany(file => file.Syntax.DescendantTrivia(descendIntoTrivia: true)
                .Select(trivia => trivia.GetStructure())
                .OfType<PragmaWarningDirectiveTriviaSyntax>()
                .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && !pragma.ToFullString().Contains("//", StringComparison.Ordinal))
                .Select(pragma => At(file, pragma)))
            .ShouldHaveNone("Write the reason behind the pragma:");

    private static IEnumerable<string> Uses(Func<SyntaxNode, bool> isUse) => Checkout.Product.SelectMany(file => Found(file, isUse));

    private static IEnumerable<string> Found(CheckedFile file, Func<SyntaxNode, bool> isUse) =>
        file.Syntax.DescendantNodes().Where(isUse).Select(node => At(file, node));

    private static string At(CheckedFile file, SyntaxNode node) => string.Create(CultureInfo.InvariantCulture, $"{file.Path}({CheckedFile.LineOf(node)})");
}
