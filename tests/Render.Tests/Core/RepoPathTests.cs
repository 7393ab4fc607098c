// SPDX-License-Identifier: MIT

using FsCheck;
using FsCheck.Fluent;
using Render.Core.Paths;

namespace Render.Tests.Core;

public sealed class RepoPathTests
{
    [Theory]
    [InlineData("a/b.yaml", "a/b.yaml")]
    [InlineData("./a//b/", "a/b")]
    [InlineData("a/../b", "b")]
    [InlineData("", "")]
    [InlineData("console.yaml", "console.yaml")]
    public void SafePaths_AreNormalised(string text, string expected)
    {
        RepoPath.TryParse(text, out var path, out _).ShouldBeTrue();

        path.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x")]
    [InlineData("a\\b")]
    [InlineData("con")]
    [InlineData("a/NUL.txt")]
    [InlineData("a/b.")]
    [InlineData("a/b ")]
    [InlineData("a/b:c")]
    [InlineData("a/b\u0001")]
    public void UnsafePaths_AreRefusedWithAReason(string text)
    {
        RepoPath.TryParse(text, out _, out var problem).ShouldBeFalse();

        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void WhateverIsAccepted_StaysBelowItsRoot() =>
        Prop.ForAll<string>(text =>
        {
            if (text is null || !RepoPath.TryParse(text, out var path, out _))
                return;

            var root = OperatingSystem.IsWindows() ? "C:\\root" : "/root";
            var full = Path.GetFullPath(path.Value, root);
            (full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ShouldBeTrue(path.Value);
        }).Check(Config.QuickThrowOnFailure.WithReplay(5, 3).WithMaxTest(2000));

    [Fact]
    public void TooLongNames_AreRefused() => RepoPath.TryParse(new string('a', 201), out _, out _).ShouldBeFalse();
}
