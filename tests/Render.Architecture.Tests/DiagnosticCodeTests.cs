// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>A code stands in one place of the source, and on one page of the documentation.</summary>
public sealed partial class DiagnosticCodeTests
{
    private static readonly string[] Sections = ["## Cause", "## Example", "## Fix"];

    private static readonly IReadOnlyList<(CheckedFile File, int Line, string Code)> InSource =
    [
        .. Checkout.Product.SelectMany(file => file.Syntax.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && Code().IsMatch(token.ValueText))
            .Select(token => (file, CheckedFile.LineOf(token.Parent ?? file.Syntax), token.ValueText))),
    ];

    private static IEnumerable<CheckedFile> Pages => Checkout.Files.Where(file => Page().IsMatch(file.Path));

    [Fact]
    public void A_code_stands_in_one_place() =>
        InSource.GroupBy(found => found.Code, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(At))}")
            .ShouldHaveNone("One typed factory per code; call it from the other place:");

    [Fact]
    public void Codes_stand_in_the_factories_of_their_area() =>
        InSource.Where(found => !found.File.Name.EndsWith("Errors.cs", StringComparison.Ordinal) && !IsRule(found.File))
            .Select(At)
            .ShouldHaveNone("A code belongs into the …Errors class of its area, or into the one rule that reports it:");

    [Fact]
    public void Codes_lie_in_the_range_of_their_project()
    {
        var ranges = ReadRanges();
        InSource.Where(found => !ranges.Any(range => range.Holds(found.File.Project, found.Code)))
            .Select(At)
            .ShouldHaveNone("docs/diagnostics/README.md gives these codes to another project:");
    }

    [Fact]
    public void Every_code_has_its_page() =>
        InSource.Select(found => found.Code).Distinct(StringComparer.Ordinal)
            .Where(code => !File.Exists(RepositoryRoot.Combine($"docs/diagnostics/{code}.md")))
            .ShouldHaveNone("These codes have no page in docs/diagnostics:");

    [Fact]
    public void Every_page_has_its_code_or_says_that_it_is_retired() =>
        Pages.Where(page => !page.Text.Split('\n')[0].EndsWith("(retired)", StringComparison.Ordinal))
            .Where(page => InSource.All(found => found.Code + ".md" != page.Name))
            .Select(page => page.Path)
            .ShouldHaveNone("No code is left for these pages; add '(retired)' to the title, codes are not reused:");

    [Fact]
    public void Pages_have_a_title_and_say_cause_example_and_fix() =>
        Pages.Where(page => !page.Text.StartsWith($"# {page.Name[..^".md".Length]}: ", StringComparison.Ordinal)
                || Sections.Any(section => !page.Text.Contains($"\n{section}\n", StringComparison.Ordinal)))
            .Select(page => page.Path)
            .ShouldHaveNone($"A page starts '# RNDnnnn: …' and has {string.Join(", ", Sections)}:");

    private static bool IsRule(CheckedFile file) =>
        file.TopLevelTypes.Any(type => type.BaseList?.Types.Any(t => t.Type.ToString() == "IIdentityRule") == true);

    private static string At((CheckedFile File, int Line, string Code) found) =>
        string.Create(CultureInfo.InvariantCulture, $"{found.File.Path}({found.Line}): {found.Code}");

    private static List<CodeRange> ReadRanges() =>
    [
        .. File.ReadLines(RepositoryRoot.Combine("docs/diagnostics/README.md"))
            .Select(line => RangeRow().Match(line))
            .Where(row => row.Success)
            .SelectMany(row => row.Groups["projects"].Value.Split(',', StringSplitOptions.TrimEntries)
                .Select(project => new CodeRange(project, row.Groups["first"].Value, row.Groups["last"].Value))),
    ];

    [GeneratedRegex("^RND[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^docs/diagnostics/RND[0-9]{4}[.]md$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"^\| (?<first>[0-9]{4})-(?<last>[0-9]{4}) \|[^|]*\| (?<projects>[^|]+) \|$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeRow();

    private sealed record CodeRange(string Project, string First, string Last)
    {
        public bool Holds(string project, string code) => Project == project
            && string.CompareOrdinal(code, "RND" + First) >= 0
            && string.CompareOrdinal(code, "RND" + Last) <= 0;
    }
}
