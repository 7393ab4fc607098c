// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Golden.Tests;

/// <summary>
/// Every folder of <c>Cases/Templates</c> is a test: one for each feature of the template language and for each rule of what templates
/// may be, the broken ones with what is said about them. Accepted as the other golden cases are.
/// </summary>
public sealed partial class TemplateGoldenTests
{
    public static TheoryData<string> Cases => [.. TemplateCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name)
    {
        var golden = new TemplateCase(name);
        var (output, diagnostics) = golden.Run();
        if (GoldenCase.Accepts)
            golden.Accept(output, diagnostics);

        diagnostics.ShouldBe(golden.Diagnostics);
        output.ShouldBe(golden.Expected);
        (output is null).ShouldBe(golden.IsInvalid);
    }

    /// <summary>What a template must not be is said in findings of the structure; each has its case.</summary>
    [Fact]
    public void Each_structural_finding_has_a_case()
    {
        // Two bounds of size, which no short case can show.
        string[] sizes = ["RND4043"];
        var shown = TemplateCase.Names.SelectMany(name => Code().Matches(new TemplateCase(name).Diagnostics)).Select(code => code.Value).Distinct(StringComparer.Ordinal);
        var structural = Directory.EnumerateFiles(RepositoryRoot.Combine("docs/diagnostics"), "RND40*.md").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(code => string.CompareOrdinal(code, "RND4030") >= 0 && string.CompareOrdinal(code, "RND4060") < 0);

        structural.Except(shown, StringComparer.Ordinal).Except(sizes, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [GeneratedRegex(@"RND\d{4}(?=: )", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
