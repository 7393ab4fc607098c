// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Secrets.Redaction;
using Render.Testing;

namespace Render.Tests.Cli;

public sealed class StartProfileTests
{
    [Fact]
    public void Each_name_of_a_profile_is_a_command()
    {
        var commands = CliComposition.Commands(new Redactor()).Select(command => command.Syntax.Name);

        StartProfile.Commands.ShouldBeSubsetOf(commands);
    }

    [Theory]
    [InlineData("render", "--help")]
    [InlineData("help", "render")]
    [InlineData("../render")]
    [InlineData("--root=.", "render")]
    [InlineData("version")]
    [InlineData]
    public void Whatever_is_no_run_of_a_command_touches_no_file(params string[] arguments)
    {
        using var tool = new TemporaryFolder();
        Directory.CreateDirectory(tool.Combine("profiles"));

        StartProfile.Begin(tool.Path, arguments).ShouldBeNull();

        Directory.EnumerateFileSystemEntries(tool.Combine("profiles")).ShouldBeEmpty();
    }

    [Fact]
    public void A_tool_without_the_folder_gets_none()
    {
        using var tool = new TemporaryFolder();

        StartProfile.Begin(tool.Path, ["render"]).ShouldBeNull();

        Directory.EnumerateFileSystemEntries(tool.Path).ShouldBeEmpty();
    }
}
