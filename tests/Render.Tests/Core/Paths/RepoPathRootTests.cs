// SPDX-License-Identifier: MIT

using Render.Core.Paths;

namespace Render.Tests.Core.Paths;

public sealed class RepoPathRootTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("a/..")]
    public void The_root_equals_itself_however_it_is_written(string text)
    {
        RepoPath.Of(text).ShouldBe(RepoPath.Root);
        RepoPath.Of("file").Parent.ShouldBe(RepoPath.Of(text));
    }
}
