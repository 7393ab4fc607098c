// SPDX-License-Identifier: MIT

using Render.Identity.Spec;

namespace Render.Tests.Identity.Spec;

public sealed class ProductVersionTests
{
    [Theory]
    [InlineData("2.14", 2, 14, null)]
    [InlineData("v2.14.4", 2, 14, null)]
    [InlineData("2.45.1-epinio-pkce", 2, 45, "epinio-pkce")]
    public void Versions_are_read(string text, int major, int minor, string? suffix)
    {
        ProductVersion.TryParse(text, out var version).ShouldBeTrue();
        (version.Major, version.Minor, version.Suffix, version.Text).ShouldBe((major, minor, suffix, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("2.x")]
    [InlineData("2.14.")]
    [InlineData("99999999999.1")]
    [InlineData("2.14\n")]
    public void Other_texts_are_not(string text) => ProductVersion.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Minor_versions_are_numbers_and_not_fractions() =>
        (ProductVersion.Of(1, 9) < ProductVersion.Of(1, 30)).ShouldBeTrue();

    [Fact]
    public void Patches_do_not_count()
    {
        ProductVersion.TryParse("2.14.1", out var left).ShouldBeTrue();
        (left == ProductVersion.Of(2, 14)).ShouldBeTrue();
    }
}
