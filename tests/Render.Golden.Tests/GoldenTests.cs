// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Golden.Tests;

/// <summary>Every folder of <c>Cases/</c> is a test; a new case needs no code. CONTRIBUTING.md tells how to accept a change.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases =>
        [.. Names.Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(GoldenCase.Root).Select(folder => Path.GetFileName(folder)).Where(name => name != TemplateCase.FolderName);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case(string name)
    {
        var golden = new GoldenCase(name);
        var result = await golden.RunAsync();
        if (GoldenCase.Accepts)
            golden.Accept(result);

        result.Run.Error.ShouldBe(golden.ExpectedDiagnostics());
        result.Run.ExitCode.ShouldBe(golden.IsInvalid ? 2 : 0);
        var expected = golden.ExpectedFiles();
        result.Files.Keys.ShouldBe(expected.Keys);
        foreach (var (path, bytes) in expected)
            Encoding.UTF8.GetString(result.Files[path]).ShouldBe(Encoding.UTF8.GetString(bytes), path);
    }

    [Fact]
    public void ThereAreValidAndInvalidCases()
    {
        Names.ShouldContain(name => name.StartsWith("Invalid", StringComparison.Ordinal));
        Names.ShouldContain(name => !name.StartsWith("Invalid", StringComparison.Ordinal));
    }
}
