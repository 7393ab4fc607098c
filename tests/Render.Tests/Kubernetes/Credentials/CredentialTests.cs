// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.IO.Processes;
using Render.Kubernetes.Credentials;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Credentials;

public sealed class CredentialTests
{
    private const string Exec = "exec: { apiVersion: client.authentication.k8s.io/v1, command: kubelogin, args: [get-token], env: [{ name: REGION, value: eu }], provideClusterInfo: true, installHint: 'brew install kubelogin' }";

    private static readonly FakeApiServerOptions Renewing = new()
    {
        Tokens = new Dictionary<string, string>(StringComparer.Ordinal) { ["second-token"] = "admin" },
    };

    [Fact]
    public async Task A_token_file_is_read_again_when_its_token_is_refused()
    {
        await using var bed = await ClusterBed.StartAsync(Renewing);
        bed.Files.With("/home/me/.kube/token", "first-token\n");
        await using var client = await bed.ClientAsync("tokenFile: token");

        (await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.Unauthorized);
        bed.Files.With("/home/me/.kube/token", "second-token\n");
        bed.Server.Requests.Clear();
        await using var again = await bed.ClientAsync("tokenFile: token");

        (await again.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
    }

    [Fact]
    public async Task A_token_file_is_read_once_a_minute()
    {
        var time = new ManualTime();
        var files = new InMemoryHostFiles().With("/token", "one");
        var source = new TokenFileCredentials("/token", null, null, files, time);

        (await source.GetAsync(CancellationToken.None)).Value?.Token?.Reveal().ShouldBe("one");
        files.With("/token", "two");
        (await source.GetAsync(CancellationToken.None)).Value?.Token?.Reveal().ShouldBe("one");
        time.Advance(TimeSpan.FromSeconds(61));
        (await source.GetAsync(CancellationToken.None)).Value?.Token?.Reveal().ShouldBe("two");
        files.Remove("/token");
        time.Advance(TimeSpan.FromSeconds(61));
        (await source.GetAsync(CancellationToken.None)).Value?.Token?.Reveal().ShouldBe("two", "the last one that could be read");
    }

    [Fact]
    public async Task A_token_file_that_was_never_there_is_no_credential()
    {
        await using var bed = await ClusterBed.StartAsync();
        await using var client = await bed.ClientAsync("tokenFile: gone");

        var answer = await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unauthorized);
        answer.Message.ShouldNotBeNull().ShouldContain("does not exist");
        bed.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("geheim\nEvil: 1", "it holds a line break, a space or another character that no token has")]
    [InlineData("geheim\u0007", "it holds a line break, a space or another character that no token has")]
    [InlineData("geheim tail", "it holds a line break, a space or another character that no token has")]
    [InlineData("gehéim", "it holds characters that are not ASCII")]
    public async Task A_token_that_no_header_can_carry_is_said_and_not_shown(string token, string expected)
    {
        await using var bed = await ClusterBed.StartAsync();
        bed.Files.With("/home/me/.kube/token", token);
        bed.Processes = new ScriptedProcessRunner(_ => ScriptedProcessRunner.Wrote(
            $$"""{ "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": { "token": {{Json(token)}} } }"""));

        foreach (var user in new[] { "tokenFile: token", Exec })
        {
            await using var client = await bed.ClientAsync(user);
            var answer = await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None);

            answer.Outcome.ShouldBe(ClusterOutcome.Unauthorized, user);
            answer.Message.ShouldNotBeNull().ShouldContain(expected);
            answer.Message.ShouldNotContain("geh");
        }

        bed.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_file_that_cannot_be_used_is_not_read_for_every_object()
    {
        var files = new InMemoryHostFiles().With("/token", "bad token");
        var source = new TokenFileCredentials("/token", null, null, files, new ManualTime());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => source.GetAsync(CancellationToken.None).AsTask()));

        files.Reads["/token"].ShouldBe(1);
    }

    [Fact]
    public async Task A_plugin_is_asked_once_and_knows_the_cluster()
    {
        await using var bed = await ClusterBed.StartAsync();
        var runner = new ScriptedProcessRunner(_ => Wrote(token: "admin-token", expires: "2099-01-01T00:00:00Z"));
        bed.Processes = runner;
        await using var client = await bed.ClientAsync(Exec, "extensions: [{ name: client.authentication.k8s.io/exec, extension: { audience: test } }]");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)));

        var request = runner.Requests.ShouldHaveSingleItem();
        request.Program.ShouldBe("kubelogin");
        request.Arguments.ShouldBe(["get-token"]);
        request.Environment["REGION"].ShouldBe("eu");
        var info = request.Environment["KUBERNETES_EXEC_INFO"];
        info.ShouldContain("\"interactive\":false");
        info.ShouldContain(bed.Server.Url.OriginalString.TrimEnd('/'));
        info.ShouldContain("\"config\":{\"audience\":\"test\"}");
        bed.Server.Requests.ShouldAllBe(sent => sent.Authorization == "Bearer admin-token");
    }

    [Fact]
    public async Task A_plugin_is_asked_again_when_its_token_ends_or_is_refused()
    {
        await using var bed = await ClusterBed.StartAsync(Renewing);
        var time = new ManualTime();
        bed.Time = time;
        var runs = 0;
        bed.Processes = new ScriptedProcessRunner(_ => Wrote(token: ++runs == 1 ? "first-token" : "second-token", expires: "2026-01-02T04:00:00Z"));
        await using var client = await bed.ClientAsync(Exec);

        (await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        runs.ShouldBe(2, "the first token was refused");
        time.Advance(TimeSpan.FromHours(2));
        await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None);
        runs.ShouldBe(3, "the second one has ended");
    }

    [Fact]
    public async Task A_plugin_may_hand_out_a_certificate()
    {
        await using var bed = await ClusterBed.StartAsync();
        var (certificate, key) = bed.Server.Certificates.Client("CN=from-plugin", useRsa: false);
        bed.Processes = new ScriptedProcessRunner(_ => ScriptedProcessRunner.Wrote(
            $$"""{ "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": { "clientCertificateData": {{Json(certificate)}}, "clientKeyData": {{Json(key)}} } }"""));
        await using var client = await bed.ClientAsync(Exec);

        (await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)).Outcome.ShouldBe(ClusterOutcome.ObjectMissing);
        bed.Server.Requests.ShouldAllBe(request => request.Client == "CN=from-plugin");
    }

    [Theory]
    [InlineData("{}", "no ExecCredential")]
    [InlineData("not json", "no JSON")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","status":{"token":"t"}}""", "no ExecCredential of client.authentication.k8s.io/v1")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential"}""", "no 'status'")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{}}""", "neither a token")]
    [InlineData("""{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"geheim","expirationTimestamp":"soon"}}""", "is no time")]
    public async Task An_answer_without_a_credential_is_said(string output, string expected)
    {
        await using var bed = await ClusterBed.StartAsync();
        bed.Processes = new ScriptedProcessRunner(_ => ScriptedProcessRunner.Wrote(output));
        await using var client = await bed.ClientAsync(Exec);

        var answer = await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unauthorized);
        answer.Message.ShouldNotBeNull().ShouldContain(expected);
        answer.Message.ShouldNotContain("geheim");
        bed.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProcessOutcome.Exited, "login with geheim failed", "ended with exit code 3; it wrote 1 line to its error output, which may hold credentials and is not shown: run the command of 'exec' by hand to see it")]
    [InlineData(ProcessOutcome.Exited, "login with\n\ngeheim\n", "ended with exit code 3; it wrote 3 lines to its error output, which may hold credentials and is not shown: run the command of 'exec' by hand to see it")]
    [InlineData(ProcessOutcome.TimedOut, "geheim\n", "gave no answer within 60 seconds; it may have waited for somebody to answer it; it wrote 1 line to its error output, which may hold credentials and is not shown: run the command of 'exec' by hand to see it")]
    [InlineData(ProcessOutcome.Exited, "", "ended with exit code 3")]
    public async Task What_a_failing_plugin_says_is_counted_and_not_shown(ProcessOutcome outcome, string words, string expected)
    {
        await using var bed = await ClusterBed.StartAsync();
        bed.Processes = new ScriptedProcessRunner(_ => new ProcessResult(outcome, 3, [], words));
        await using var client = await bed.ClientAsync(Exec);

        (await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None)).Message.ShouldBe($"The credential plugin 'kubelogin' {expected}.");
    }

    [Fact]
    public async Task A_plugin_that_failed_is_not_started_again()
    {
        await using var bed = await ClusterBed.StartAsync();
        var runner = new ScriptedProcessRunner(_ => new ProcessResult(ProcessOutcome.TimedOut, -1, [], string.Empty));
        bed.Processes = runner;
        await using var client = await bed.ClientAsync(Exec);

        foreach (var target in new[] { ClusterBed.Secret("s"), new ObjectRef(new GroupVersionKind("apps", "v1", "Deployment"), "epinio", "d") })
            (await client.GetAsync(target, CancellationToken.None)).Message.ShouldNotBeNull().ShouldContain("within 60 seconds");

        runner.Requests.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("true", false, "", "RND8030")]
    [InlineData("", true, "", "RND8030")]
    [InlineData("true", true, "other", "RND8030")]
    [InlineData("true", true, "kubelogin", null)]
    [InlineData("false", false, "", null)]
    public async Task Where_nobody_looks_only_listed_plugins_run(string ci, bool noExec, string allowed, string? code)
    {
        await using var bed = await ClusterBed.StartAsync();
        bed.Variables["CI"] = ci;
        bed.Options = bed.Options with { Exec = new ExecPolicy(noExec, allowed.Length == 0 ? [] : [allowed]) };

        var result = await bed.ConnectAsync(Exec);

        result.Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("exec: { apiVersion: client.authentication.k8s.io/v1alpha1, command: x }")]
    [InlineData("exec: { apiVersion: client.authentication.k8s.io/v1 }")]
    [InlineData("exec: { apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Always }")]
    public async Task A_plugin_that_cannot_be_talked_to_is_refused(string user)
    {
        await using var bed = await ClusterBed.StartAsync();

        var finding = (await bed.ConnectAsync(user)).Diagnostics.ShouldHaveSingleItem();

        finding.Code.ShouldBe("RND8031");
        finding.Severity.ShouldBe(Severity.Error);
    }

    private static ProcessResult Wrote(string token, string expires) => ScriptedProcessRunner.Wrote(
        $$"""{ "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": { "token": "{{token}}", "expirationTimestamp": "{{expires}}" } }""");

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
