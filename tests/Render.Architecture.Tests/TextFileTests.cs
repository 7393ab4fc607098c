// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>What every text file of the checkout keeps to.</summary>
public sealed partial class TextFileTests
{
    private static readonly string[] Endings =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".yaml", ".yml", ".toml", ".sbn", ".cake", ".config", ".sh", ".ps1", ".txt", ".editorconfig"];

    // Test cases hold what users write, wrong line ends included.
    private static IEnumerable<CheckedFile> TextFiles => Checkout.Files.Where(file =>
        Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)) && !file.Path.Contains("/Cases/", StringComparison.Ordinal));

    [Fact]
    public void Lines_end_with_a_line_feed() =>
        TextFiles.Where(file => file.Text.Contains('\r', StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldHaveNone("These hold a carriage return:");

    [Fact]
    public void Text_is_valid_utf8() =>
        TextFiles.Where(file => !IsUtf8(File.ReadAllBytes(file.FullPath)))
            .Select(file => file.Path)
            .ShouldHaveNone("These are not UTF-8:");

    [Fact]
    public void Nothing_names_a_machine() =>
        TextFiles.Where(file => NamesThisCheckout(file.Text) || HomeFolder().IsMatch(file.Text))
            .Select(file => file.Path)
            .ShouldHaveNone("These hold a path of one machine:");

    [Fact]
    public void Nothing_names_a_package_registry() =>
        TextFiles.Where(file => file.Name != "TextFileTests.cs" && Registry().IsMatch(file.Text))
            .Select(file => file.Path)
            .ShouldHaveNone("Where packages come from is a setting of the machine, not of the project:");

    /// <summary>A checkout right below the root of the disk has a name that may well mean something else.</summary>
    private static bool NamesThisCheckout(string text) =>
        RepositoryRoot.Path.Count(c => c == Path.DirectorySeparatorChar) > 1 && text.Contains(RepositoryRoot.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/home/(?!user\b|me\b|nonroot\b)\w+/|/Users/(?!me\b|user\b)\w+/|[A-Z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex HomeFolder();

    [GeneratedRegex(@"api\.nuget\.org|pkgs\.dev\.azure|myget\.org|nuget\.pkg\.github|jfrog\.io", RegexOptions.CultureInvariant)]
    private static partial Regex Registry();
}
