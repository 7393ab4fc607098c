// SPDX-License-Identifier: MIT


namespace Render.Tests.Identity.Systems;

/// <summary>
/// One folder for each system and version boundary: a complete spec, and all that the shipped templates render of it.
/// <c>RENDER_ACCEPT=1</c> writes the expected texts.
/// </summary>
public sealed class SystemCaseTests
{
    public static TheoryData<string> Cases => [.. SystemCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_version_renders_what_it_knows(string name)
    {
        var path = SystemCase.PathOf(name, "expected.txt");
        var text = Rendered.Text(SystemCase.Link(name));
        if (Environment.GetEnvironmentVariable("RENDER_ACCEPT") == "1")
            File.WriteAllText(path, text);

        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"), "run the tests with RENDER_ACCEPT=1 and read the difference");
    }

    [Fact]
    public void Each_boundary_between_versions_has_a_case() => SystemCase.Names.Count().ShouldBeGreaterThan(25);
}
