// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Integration.Tests.Diff;
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
        await using var bed = await DiffBed.StartAsync();
        var tour = new Tour(bed.Samples, bed);
        var steps = Tour.StepsOf(Readme).Where(step => step.Action == TourAction.Run).ToList();

        steps.Count.ShouldBeGreaterThan(4);
        foreach (var step in steps)
            (await tour.TakeAsync(step)).ShouldBe(step.Text, step.What);
    }

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
