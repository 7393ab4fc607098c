// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Commit;

/// <summary>What a reviewer has to see first heads the reports of every command that makes one, not only those of <c>diff</c>.</summary>
public sealed class ReportHeadTests
{
    private static readonly string[] Faces = ["json", "markdown", "html", "github", "text"];

    [ToolFact("git")]
    public async Task AChangedIssuer_RecipientOrPolicy_HeadsTheReport()
    {
        using var bed = await GitBed.CreateAsync();
        (await bed.RunAsync("render")).ExitCode.ShouldBe(ExitCode.Success);
        bed.Edit("environments/lab.yaml", "https://dex.lab.example.com", "https://dex.other.example.com");
        bed.Source.Write("policy.yaml", "secrets: { recipients: [] }\n");

        string[][] commands =
        [
            ["validate", "--base=HEAD", "-e", "lab"],
            ["verify", "--base=HEAD", "-e", "lab"],
            ["verify", "--changed-since=HEAD"],
            ["render", "--base=HEAD", "-e", "lab"],
            ["commit", "--base=HEAD", "-e", "lab", "--to", bed.Output, "--without-live=test", "--allow-plain-secrets"],
        ];
        foreach (var command in commands)
        {
            var run = await bed.RunAsync([.. command, .. Faces.Select(face => $"--report={face}=report/{face}")]);

            run.ExitCode.ShouldBeOneOf(ExitCode.Success, ExitCode.Differences);
            foreach (var face in Faces)
            {
                var text = await File.ReadAllTextAsync(bed.Source.Combine("report/" + face));
                text.ShouldContain("providers.dex.url", Case.Sensitive, string.Join(' ', command) + ": " + face);
                text.ShouldContain("policy is new", Case.Insensitive, string.Join(' ', command) + ": " + face);
            }
        }
    }

    [ToolFact("git")]
    public async Task ABaseThatGitDoesNotKnow_IsAnError()
    {
        using var bed = await GitBed.CreateAsync();

        var run = await bed.RunAsync("validate", "--base=nowhere", "--report=json=report.json");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND8070");
        (await File.ReadAllTextAsync(bed.Source.Combine("report.json"))).ShouldContain("RND8070");
    }
}
