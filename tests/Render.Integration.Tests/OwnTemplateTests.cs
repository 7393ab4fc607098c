// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>The page about templates of one's own is followed as it stands, from top to bottom.</summary>
public sealed class OwnTemplateTests
{
    [Fact]
    public async Task Its_files_and_commands_do_what_is_shown()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs/your-own-template.md")).ReplaceLineEndings("\n");
        using var samples = SampleRepository.Create();
        var tour = new Tour(samples);
        var steps = Tour.StepsOf(page).ToList();

        steps.Count(step => step.Action == TourAction.Write).ShouldBe(5);
        steps.Count(step => step.Action == TourAction.Append).ShouldBe(2);
        steps.Count(step => step.Action == TourAction.Run).ShouldBeGreaterThan(10);
        foreach (var step in steps)
            (await tour.TakeAsync(step)).ShouldBe(step.Text, step.What);
    }
}
