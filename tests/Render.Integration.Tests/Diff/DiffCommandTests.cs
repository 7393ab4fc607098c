// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Cli;
using Render.Testing;
using Render.Testing.Kubernetes.Server;

namespace Render.Integration.Tests.Diff;

/// <summary><c>render diff</c> from the command line to a server over TLS and back.</summary>
public sealed class DiffCommandTests
{
    [Theory]
    [InlineData("lab")]
    [InlineData("staging")]
    public async Task What_is_applied_already_is_unchanged(string environment)
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync(environment);

        var run = await bed.DiffAsync($"--environment={environment}");

        run.Output.ShouldContain("unchanged");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Output + run.Error);
    }

    [Fact]
    public async Task What_is_new_is_created_and_a_namespace_that_is_there_is_labelled()
    {
        await using var bed = await DiffBed.StartAsync();

        var run = await bed.DiffAsync("--environment=lab");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.ShouldStartWith("environment  cluster     asked by  create  change\nlab          management  dry run        7       1\n");
    }

    [Fact]
    public async Task One_changed_leaf_is_the_only_line()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        bed.Change("environments/lab.yaml", "This is the lab.", "This is the laboratory.");

        var run = await bed.DiffAsync("--environment=lab");

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Output.Split('\n').Where(line => line.TrimStart().StartsWith('+')).ShouldHaveSingleItem().ShouldContain("laboratory");
    }

    [Fact]
    public async Task A_changed_secret_is_said_and_not_shown()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        bed.Change("environments/lab.yaml", "headlamp-lab-client-secret", "another-lab-client-secret");

        var run = await bed.DiffAsync("--environment=lab");

        run.Output.ShouldContain("the secret changes");
        (run.Output + run.Error).ShouldNotContain("lab-client-secret");
        run.ExitCode.ShouldBe(ExitCode.Differences);
    }

    [Fact]
    public async Task Exit_zero_forgives_differences_alone()
    {
        await using var bed = await DiffBed.StartAsync();

        (await bed.DiffAsync("--environment=lab", "--exit-zero")).ExitCode.ShouldBe(ExitCode.Success);
        bed.Variables.Remove("RENDER_CONTEXT_MANAGEMENT");
        (await bed.DiffAsync("--environment=lab", "--exit-zero")).ExitCode.ShouldBe(ExitCode.ClusterNotAsked);
    }

    [Fact]
    public async Task A_cluster_that_cannot_be_asked_is_a_row_and_the_others_go_on()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Variables.Remove("RENDER_CONTEXT_OKD");

        var run = await bed.DiffAsync("--environment=staging");

        run.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, run.Error);
        run.Output.ShouldContain("staging      management  dry run");
        run.Output.ShouldContain("staging      okd         not asked");
        run.Error.ShouldContain("RND8007");
        run.Error.ShouldContain("hint: Run 'kubectl config get-contexts', then pass --context okd=NAME.");
    }

    [Theory]
    [InlineData("token: \"geheim\\nEvil: 1\"", "RND8020")]
    [InlineData("tokenFile: hostile-token", "line break")]
    [InlineData("token: admin-token, as: \"a\\ngeheim: 1\"", "RND8019")]
    public async Task A_user_that_cannot_be_sent_takes_no_other_cluster_with_it(string user, string expected)
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Samples.Write("hostile-token", "geheim\nEvil: 1");
        var hostile = bed.Server.Kubeconfig("hostile", user)
            .Replace("- name: user", "- name: hostile", StringComparison.Ordinal).Replace("user: user", "user: hostile", StringComparison.Ordinal);
        bed.Variables["KUBECONFIG"] += Path.PathSeparator + bed.Samples.Write("hostile", hostile);
        bed.Variables["RENDER_CONTEXT_OKD"] = "hostile";

        var run = await bed.DiffAsync("--environment=staging");

        run.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, run.Error);
        run.Output.ShouldContain("staging      management  dry run");
        run.Output.ShouldContain("staging      okd         not asked");
        (run.Output + run.Error).ShouldContain(expected);
        (run.Output + run.Error).ShouldNotContain("geheim");
        bed.Server.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("Evil") && !request.Headers.ContainsKey("geheim"));
    }

    [ToolFact("mkfifo")]
    public async Task A_kubeconfig_that_is_a_pipe_without_a_writer_is_given_up()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Variables["KUBECONFIG"] = bed.Samples.Combine("pipe");
        (await ChildProcess.RunAsync("mkfifo", [bed.Samples.Combine("pipe")])).ExitCode.ShouldBe(0);

        var run = await bed.DiffAsync("--environment=lab", "--timeout=1").WaitAsync(TimeSpan.FromMinutes(1));

        run.ExitCode.ShouldBe(ExitCode.ClusterNotAsked, run.Error);
        run.Error.ShouldContain("nobody writes to this pipe");
    }

    [Fact]
    public async Task The_option_names_the_context_of_a_cluster()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Variables.Remove("RENDER_CONTEXT_MANAGEMENT");

        (await bed.DiffAsync("--environment=lab", "--context", "management=test")).ExitCode.ShouldBe(ExitCode.Differences);

        var wrong = await bed.DiffAsync("--environment=lab", "--context=managment=test");
        wrong.ExitCode.ShouldBe(ExitCode.Usage);
        wrong.Error.ShouldContain("Did you mean 'management'?");
        wrong.Output.ShouldBeEmpty();

        var none = await bed.DiffAsync("--environment=lab", "--context=management=");
        none.ExitCode.ShouldBe(ExitCode.Usage);
        none.Error.ShouldContain("names no context");
        none.Error.ShouldNotContain("Did you mean");

        var twice = await bed.DiffAsync("--environment=lab", "--context=management=test", "--context=management=other");
        twice.ExitCode.ShouldBe(ExitCode.Usage);
        twice.Error.ShouldContain("'--context' names the cluster 'management' twice");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_only_sends_no_patch(bool isForbidden)
    {
        await using var bed = await DiffBed.StartAsync(new FakeApiServerOptions { MayDo = (_, verb, _) => !isForbidden || verb != "patch" });
        await bed.ApplyAsync("lab");
        string[] readOnly = isForbidden ? [] : ["--read-only"];

        var run = await bed.DiffAsync(["--environment=lab", .. readOnly]);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Output + run.Error);
        run.Output.ShouldContain("read only");
        if (!isForbidden)
            bed.Server.Requests.ShouldAllBe(request => request.Method == "GET");
    }

    [Fact]
    public async Task An_environment_with_mistakes_exits_with_2_and_the_others_are_compared()
    {
        await using var bed = await DiffBed.StartAsync();
        bed.Change("environments/staging.yaml", "kind: Environment", "kind: Environmental");

        var run = await bed.DiffAsync();

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("environments/staging.yaml");
        run.Output.ShouldContain("lab");
        run.Output.ShouldNotContain("staging");
    }

    [Fact]
    public async Task Json_has_the_published_shape_and_says_nothing_else()
    {
        await using var bed = await DiffBed.StartAsync();

        var run = await bed.DiffAsync("--environment=lab", "--format=json");

        run.Error.ShouldBeEmpty();
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        report.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(run.ExitCode);
        report.RootElement.GetProperty("clusters")[0].GetProperty("objects").GetArrayLength().ShouldBe(8);
    }

    [Fact]
    public async Task Markdown_and_summary()
    {
        await using var bed = await DiffBed.StartAsync();

        (await bed.DiffAsync("--environment=lab", "--format=markdown")).Output.ShouldContain("<details>");
        (await bed.DiffAsync("--environment=lab", "--format=markdown", "--summary")).Output.ShouldNotContain("<details>");
        (await bed.DiffAsync("--environment=lab", "--summary")).Output.Count(c => c == '\n').ShouldBe(2);
    }

    [Fact]
    public async Task Ignore_rules_hide_and_say_when_they_are_of_no_use()
    {
        await using var bed = await DiffBed.StartAsync();
        await bed.ApplyAsync("lab");
        bed.Change("environments/lab.yaml", "This is the lab.", "This is the laboratory.");
        bed.Change("environments/_base/company.yaml", "clusters:\n", """
            ignore:
              - { object: ConfigMap/default/banner, path: data.text, reason: "reworded every day", until: "2999-12-31" }
              - { object: ConfigMap/*, path: data.nothing, reason: "there is no such key", until: "2999-12-31" }
              - { object: Secret/*, path: data, reason: "it was so last year", until: "2001-01-01" }
            clusters:

            """);

        var run = await bed.DiffAsync("--environment=lab,staging", "--exit-zero");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldNotContain("laboratory");
        run.Error.Split("warning RND8047").Length.ShouldBe(2, run.Error);
        run.Error.ShouldContain("The ignore rule for 'data.nothing' of 'ConfigMap/*' hides nothing any more.");
        run.Error.ShouldContain("warning RND8048");
    }

    [Theory]
    [InlineData("--format=xml")]
    [InlineData("--concurrency=0")]
    [InlineData("--timeout=never")]
    [InlineData("--against=HEAD")]
    [InlineData("--against=git:HEAD", "--read-only")]
    [InlineData("--against=git:HEAD", "--concurrency=4")]
    [InlineData("--against=git:HEAD", "--timeout=4")]
    [InlineData("--against=git:HEAD", "--request-timeout=4")]
    [InlineData("--against=git:HEAD", "--no-exec")]
    [InlineData("--against=git:HEAD", "--allow-exec=kubelogin")]
    [InlineData("--environment=nowhere")]
    public async Task Wrong_options_exit_with_64(params string[] arguments)
    {
        await using var bed = await DiffBed.StartAsync();

        var run = await bed.DiffAsync(arguments);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("render: ");
    }
}
