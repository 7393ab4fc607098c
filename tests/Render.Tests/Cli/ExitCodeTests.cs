// SPDX-License-Identifier: MIT

using Render.Cli;

namespace Render.Tests.Cli;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(3, 1, 3)]
    [InlineData(2, 3, 2, 1)]
    [InlineData(64, 2, 64)]
    [InlineData(130, 64, 130, 2)]
    [InlineData(70, 130, 70, 64, 2, 3, 1, 0)]
    public void TheGravestCodeWins(int expected, params int[] codes) => ExitCode.Combine(codes).ShouldBe(expected);
}
