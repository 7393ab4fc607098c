// SPDX-License-Identifier: MIT

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Render.Architecture.Tests;

/// <summary>Names and shapes of types.</summary>
public sealed class TypeTests
{
    // Words that say nothing about what a type is for.
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor"];

    // Kubernetes' own word for who owns a field.
    private const string FieldManager = "FieldManager";

    [Fact]
    public void Type_names_say_what_the_type_is_for() =>
        Checkout.CSharp
            .SelectMany(file => file.AllTypes.Select(type => (file, name: type.Identifier.Text)))
            .Where(found => found.name != FieldManager && EmptyWords.Any(word => found.name.EndsWith(word, StringComparison.Ordinal)))
            .Select(found => $"{found.file}: {found.name}")
            .ShouldHaveNone("Name these after what they do:");

    [Fact]
    public void A_file_holds_one_public_type() =>
        Checkout.Product
            .Where(file => file.TopLevelTypes.Count(IsPublic) > 1)
            .Select(file => $"{file}: {string.Join(", ", file.TopLevelTypes.Where(IsPublic).Select(type => type.Identifier.Text))}")
            .ShouldHaveNone("These files hold several public types:");

    [Fact]
    public void A_file_is_named_after_its_type() =>
        Checkout.Product
            .Where(file => MainType(file) is { } type && !Fits(file, type))
            .Select(file => $"{file}: {(MainType(file) is { } type ? NameOf(type) : string.Empty)}")
            .ShouldHaveNone("File and type differ (a partial type may add its concern: YamlWriter.Scalars.cs):");

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Checkout.Product
            .SelectMany(file => file.AllTypes.OfType<TypeDeclarationSyntax>().Select(type => (file, type)))
            .Where(found => found.type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword })
            .Where(found => !Has(found.type, SyntaxKind.SealedKeyword, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword))
            .GroupBy(found => (found.file.Project, found.type.Identifier.Text))
            .Where(parts => !parts.Any(part => IsSealedElsewhere(part.type)))
            .Select(parts => $"{parts.First().file}: {parts.Key.Text}")
            .ShouldHaveNone("Inheritance is designed or forbidden:");

    private static bool IsPublic(BaseTypeDeclarationSyntax type) => Has(type, SyntaxKind.PublicKeyword);

    /// <summary>Of a partial type one part carries the modifiers.</summary>
    private static bool IsSealedElsewhere(TypeDeclarationSyntax type) =>
        Has(type, SyntaxKind.PartialKeyword) && Checkout.Product
            .SelectMany(file => file.AllTypes)
            .Any(other => other.Identifier.Text == type.Identifier.Text && Has(other, SyntaxKind.SealedKeyword, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword));

    private static bool Has(BaseTypeDeclarationSyntax type, params SyntaxKind[] kinds) => type.Modifiers.Any(m => kinds.Contains(m.Kind()));

    /// <summary>The public type; without one, any may give the file its name.</summary>
    private static BaseTypeDeclarationSyntax? MainType(CheckedFile file) =>
        file.TopLevelTypes.FirstOrDefault(IsPublic) ?? file.TopLevelTypes.FirstOrDefault(type => Fits(file, type)) ?? file.TopLevelTypes.FirstOrDefault();

    private static bool Fits(CheckedFile file, BaseTypeDeclarationSyntax type)
    {
        var stem = file.Name[..^".cs".Length];
        return stem == NameOf(type) || (Has(type, SyntaxKind.PartialKeyword) && stem.StartsWith(NameOf(type) + ".", StringComparison.Ordinal));
    }

    private static string NameOf(BaseTypeDeclarationSyntax type) => type is TypeDeclarationSyntax { TypeParameterList: { } parameters }
        ? $"{type.Identifier.Text}{{{string.Join(',', parameters.Parameters.Select(p => p.Identifier.Text))}}}"
        : type.Identifier.Text;
}
