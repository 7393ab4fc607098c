// SPDX-License-Identifier: MIT

namespace Render.Tests.Identity;

/// <summary>The environments that ship, as models through the shipped templates.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("lab")]
    [InlineData("staging")]
    [InlineData("prod")]
    [InlineData("sealed")]
    public void Samples_render(string name)
    {
        var text = Rendered.Text(SampleEnvironment.Link(name));
        text.ShouldNotBeEmpty();
    }
}
