// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.IO.Processes;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Diff;

/// <summary>Differences against what git knows.</summary>
public sealed class DiffRevisionTests
{
    [ToolFact("git")]
    public async Task Against_a_revision_needs_no_cluster()
    {
        await using var bed = await CommittedAsync();
        bed.Change("environments/lab.yaml", "This is the lab.", "This is the laboratory.");
        bed.Variables.Remove("KUBECONFIG");

        var run = await bed.DiffAsync("--environment=lab", "--against=git:HEAD");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldContain("rendered");
        run.Output.ShouldContain("laboratory");
        (await bed.DiffAsync("--against=git:HEAD", "--environment=prod")).ExitCode.ShouldBe(ExitCode.Success);
        bed.Server.Requests.ShouldBeEmpty();
    }

    [ToolFact("git")]
    public async Task Files_that_are_no_objects_are_compared_too()
    {
        await using var bed = await CommittedAsync();
        bed.Change("environments/lab.yaml", "usernameClaim: email", "usernameClaim: sub");
        bed.Change("environments/lab.yaml", "clientID: 4dcdace6-4eb4-461d-892f-01aed344ac80", "clientID: mke-lab");
        string[] arguments = ["--environment=lab", "--against=git:HEAD"];

        var text = await bed.DiffAsync([.. arguments, "--report=html=report.html"]);
        var markdown = await bed.DiffAsync([.. arguments, "--format=markdown"]);
        var json = await bed.DiffAsync([.. arguments, "--format=json"]);

        text.ExitCode.ShouldBe(ExitCode.Differences, text.Error);
        text.Output.ShouldMatch("lab +\\(files\\) +rendered +3");
        text.Output.ShouldContain("+ auth.external_identity_provider.usernameClaim: sub");
        markdown.Output.ShouldContain("lab / (files): mke/");
        markdown.Output.ShouldContain("mke-lab");
        json.Output.ShouldContain("\"verdict\": \"change\"");
        File.ReadAllText(bed.Samples.Combine("report.html")).ShouldContain("mke-lab");
    }

    [ToolFact("git")]
    public async Task An_environment_that_is_gone_is_all_pruned()
    {
        var run = await DiffAfterAsync(bed => File.Delete(bed.Samples.Combine("environments/lab.yaml")), "--against=git:HEAD", "--summary");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldMatch("lab +management +rendered +8");
    }

    [ToolFact("git")]
    public async Task An_environment_that_does_not_render_here_is_not_pruned()
    {
        var run = await DiffAfterAsync(bed => bed.Change("environments/lab.yaml", "url: https://headlamp.lab.example.com", "url: headlamp"), "--against=git:HEAD", "--format=json");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Output.ShouldNotContain("\"verdict\": \"prune\"");
        run.Output.ShouldContain("environments/lab.yaml");
    }

    [ToolFact("git")]
    public async Task With_a_base_each_difference_has_its_origin()
    {
        await using var bed = await CommittedAsync();
        await bed.ApplyAsync("lab");
        bed.Server.Cluster.Edit("hand", """{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "banner", "namespace": "default" }, "data": { "text": "drifted" } }""");
        bed.Change("environments/lab.yaml", "https://headlamp.lab.example.com", "https://headlamp.example.com");

        var run = await bed.DiffAsync("--environment=lab", "--base=HEAD");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldContain("(drift");
        run.Output.ShouldContain("(yours");
    }

    [ToolFact("git")]
    public async Task An_example_that_changes_is_no_drift()
    {
        await using var bed = await CommittedAsync();
        await bed.ApplyAsync("lab");
        bed.Change("environments/lab.yaml", "headlamp-lab-client-secret", "another-lab-client-secret");

        var run = await bed.DiffAsync("--environment=lab", "--base=HEAD");

        ShouldBeNoDrift(run, "lab-client-secret");
    }

    [ToolTheory("git")]
    [InlineData("file, path: secrets/headlamp", "secrets/headlamp")]
    [InlineData("sops, file: secrets/lab.sops.json, key: headlamp", "secrets/lab.sops.json")]
    public async Task A_secret_of_the_repository_that_changes_is_no_drift(string source, string file)
    {
        // What the program would decrypt stands in the file as it is: this is about which revision's file it gets to see.
        using var programs = new FakePrograms().With("sops", "for file; do :; done; cat \"$file\"");
        await using var bed = await DiffBed.StartAsync();
        bed.Variables["PATH"] = programs.SearchPath;
        bed.Change("environments/lab.yaml", "from: example, value: headlamp-lab-client-secret", "from: " + source);
        bed.Samples.Write(file, """{"headlamp":"the-first-client-secret"}""");
        await CommitAsync(bed, "secrets");
        await bed.ApplyAsync("lab");
        (await bed.DiffAsync("--environment=lab", "--base=HEAD")).ExitCode.ShouldBe(ExitCode.Success);

        bed.Samples.Write(file, """{"headlamp":"the-second-client-secret"}""");
        var run = await bed.DiffAsync("--environment=lab", "--base=HEAD");

        ShouldBeNoDrift(run, "client-secret\"");
    }

    [ToolFact("git")]
    public async Task Against_a_revision_an_example_that_changes_is_a_difference()
    {
        var run = await DiffAfterAsync(
            bed =>
            {
                bed.Change("environments/lab.yaml", "headlamp-lab-client-secret", "another-lab-client-secret");
                bed.Change("environments/lab.yaml", "ed89aeddcdb4461ace640", "another-lab-client-secret-of-mke");
            },
            "--environment=lab",
            "--against=git:HEAD");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldMatch("Secret headlamp/.+  change\n.+: the secret changes");
        run.Output.ShouldMatch("mke/.+toml  change\n.+: the secret changes");
        (run.Output + run.Error).ShouldNotContain("lab-client-secret");
    }

    [ToolFact("git")]
    public async Task A_base_that_does_not_render_is_a_warning()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Change("environments/lab.yaml", "kind: Environment", "kind: Environmental");
        await CommitAsync(bed);
        bed.Change("environments/lab.yaml", "kind: Environmental", "kind: Environment");

        var run = await bed.DiffAsync("--environment=lab", "--base=HEAD");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Error.ShouldContain("warning RND8071");
        (await bed.DiffAsync("--environment=lab", "--against=git:HEAD")).Error.ShouldContain("error RND8072");
    }

    [ToolFact("git")]
    public async Task A_link_among_the_templates_of_a_revision_is_not_replaced_by_those_of_the_tool()
    {
        await using var bed = await DiffBed.StartAsync();
        Directory.Move(bed.Samples.Combine("templates/banner"), bed.Samples.Combine("banner"));
        File.CreateSymbolicLink(bed.Samples.Combine("templates/banner"), "../../elsewhere");
        await CommitAsync(bed);
        File.Delete(bed.Samples.Combine("templates/banner"));
        Directory.Move(bed.Samples.Combine("banner"), bed.Samples.Combine("templates/banner"));

        var run = await bed.DiffAsync("--environment=lab", "--against=git:HEAD");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND8072: The environment 'lab' does not render at the revision 'HEAD' (RND2101)");
    }

    [ToolFact("git")]
    public async Task An_unknown_revision_is_an_error()
    {
        await using var bed = await CommittedAsync();

        foreach (var revision in new[] { "nowhere", "--help", "HEAD:environments" })
        {
            var run = await bed.DiffAsync("--environment=lab", $"--base={revision}");

            run.ExitCode.ShouldBe(ExitCode.InputErrors);
            run.Error.ShouldContain("RND8070");
        }
    }

    /// <summary>A diff after a change of what is committed.</summary>
    private static async Task<CliRun> DiffAfterAsync(Action<DiffBed> change, params string[] arguments)
    {
        await using var bed = await CommittedAsync();
        change(bed);
        return await bed.DiffAsync(arguments);
    }

    private static void ShouldBeNoDrift(CliRun run, string secret)
    {
        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldContain("the secret changes   (yours)");
        run.Output.ShouldNotContain("drift");
        (run.Output + run.Error).ShouldNotContain(secret);
    }

    private static async Task<DiffBed> CommittedAsync()
    {
        var bed = await DiffBed.StartAsync();
        await CommitAsync(bed);
        return bed;
    }

    private static async Task CommitAsync(DiffBed bed, params string[] more)
    {
        string[][] commands = [["init", "-q"], ["add", "environments", "templates", "schemas", .. more], ["-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "base"]];
        foreach (var command in commands)
        {
            var result = await new ProcessRunner().RunAsync(new ProcessRequest("git", [.. command], bed.Samples.Path, bed.Variables), CancellationToken.None);
            result.Succeeded.ShouldBeTrue(result.Error);
        }
    }
}
