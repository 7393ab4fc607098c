// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Tests.Core;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("conector", "connector")]
    [InlineData("Provider", "provider")]
    [InlineData("prvoider", "provider")]
    [InlineData("ulr", "url")]
    public void ANearMiss_IsFound(string name, string expected) =>
        NearestName.Find(name, ["provider", "connector", "url", "issuer"]).ShouldBe(expected);

    [Theory]
    [InlineData("banana")]
    [InlineData("x")]
    public void FarNames_GiveNoSuggestion(string name) => NearestName.Find(name, ["provider", "connector", "issuer"]).ShouldBeNull();

    [Fact]
    public void Ties_AreBrokenByOrdinalOrder() => NearestName.Find("cat", ["cut", "bat"]).ShouldBe("bat");
}
