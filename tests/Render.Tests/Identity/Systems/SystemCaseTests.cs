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

    [Theory]
    [InlineData("rancher", "2.12", "2.13", "2.14", "2.15")]
    [InlineData("dex", "2.35", "2.36", "2.37-of-epinio-behind-rancher", "2.38", "2.41", "2.44", "2.45")]
    [InlineData("epinio", "1.4", "1.5", "1.10", "1.11")]
    [InlineData("okd", "4.18", "4.20", "4.22", "4.23")]
    [InlineData("headlamp", "0.30", "0.31", "0.35", "0.37", "0.43")]
    [InlineData("kubernetes", "1.29", "1.30", "1.34")]
    [InlineData("mke", "3")]
    [InlineData("oidc", "presets")]
    public void Each_boundary_between_versions_has_a_case(string system, params string[] boundaries) =>
        boundaries.Select(boundary => $"{system}-{boundary}").Except(SystemCase.Names, StringComparer.Ordinal).ShouldBeEmpty();
}
