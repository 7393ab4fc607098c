// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>The tour of the README is run as it stands: its input is a sample's, its output is what comes out.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Combine("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_input_shown_is_the_sample()
    {
        var sample = File.ReadAllText(RepositoryRoot.Combine("environments/lab.yaml")).ReplaceLineEndings("\n");

        var shown = YamlBlock().Matches(Readme).Select(block => block.Groups["text"].Value).ToList();

        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(text => sample.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_commands_print_what_is_shown()
    {
        using var samples = SampleRepository.Create();
        var steps = ConsoleBlock().Matches(Readme).SelectMany(block => StepsOf(block.Groups["text"].Value)).ToList();

        steps.Count.ShouldBeGreaterThan(4);
        foreach (var (command, shown) in steps)
            (await RunAsync(samples, command)).ShouldBe(shown, command);
    }

    private static IEnumerable<(string Command, string Shown)> StepsOf(string block) =>
        block.Split("$ ", StringSplitOptions.RemoveEmptyEntries)
            .Select(step => step.Split('\n', 2))
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1].TrimEnd('\n') : string.Empty));

    /// <summary>The few commands that a tour needs; the build's target stands for the command of the same name.</summary>
    private static async Task<string> RunAsync(TemporaryFolder samples, string command)
    {
        switch (command.Split(' '))
        {
            case ["dotnet", "cake", var target, .. var arguments] when target.StartsWith("--target=", StringComparison.Ordinal):
                return await RenderAsync(samples, [target["--target=".Length..].ToLowerInvariant(), .. arguments]);
            case ["artifacts/cli/Release/render", .. var arguments]:
                return await RenderAsync(samples, arguments);
            case ["cat", var file]:
                return Read(samples, file);
            case ["tail", "-n", var count, var file]:
                return string.Join('\n', Read(samples, file).Split('\n').TakeLast(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
            case ["sed", "-i", .. var script, var file]:
                var parts = string.Join(' ', script).Trim('\'').Split('/');
                var text = File.ReadAllText(samples.Combine(file));
                text.ShouldContain(parts[1]);
                samples.Write(file, text.Replace(parts[1], parts[2], StringComparison.Ordinal));
                return string.Empty;
            default:
                throw new InvalidOperationException($"The tour uses a command that this test does not know: {command}");
        }
    }

    private static string Read(TemporaryFolder samples, string file) => File.ReadAllText(samples.Combine(file)).TrimEnd('\n');

    private static async Task<string> RenderAsync(TemporaryFolder samples, string[] arguments)
    {
        var run = await CliRun.InAsync(samples.Path, arguments);
        return (run.Output + run.Error).TrimEnd('\n');
    }

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("^```console\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();
}
