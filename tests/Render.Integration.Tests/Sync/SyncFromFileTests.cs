// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Sync;

/// <summary><c>render sync --from-file</c>: Rancher's two steps without a cluster.</summary>
public sealed class SyncFromFileTests
{
    private const string Lock = "environments/prod.lock.yaml";

    private const string Registered =
        """
        apiVersion: management.cattle.io/v3
        kind: OIDCClient
        metadata: { name: dex-rancher }
        spec:
          redirectURIs: [https://auth.epinio.example.com/callback]
          tokenExpirationSeconds: 3600
          refreshTokenExpirationSeconds: 86400
        status:
          clientID: client-zzzzz22222
          clientSecrets:
            client-secret-1: { createdAt: "1", lastFiveCharacters: abcde }
            client-secret-10: { createdAt: "3", lastFiveCharacters: abcde }
            client-secret-2: { createdAt: "2", lastFiveCharacters: abcde }

        """;

    /// <summary>What stands in an argument can be listed by every user of the machine while the command runs.</summary>
    [Theory]
    [InlineData("{ from: sops, file: secrets/prod.yaml, key: dex.rancher }", "printf '\"%s\"' \"$(READ)\" | sops set --value-stdin secrets/prod.yaml '[\"dex\"][\"rancher\"]'")]
    [InlineData("{ from: cluster, cluster: management, namespace: sso, name: dex-rancher, key: secret }", "READ | kubectl -n sso create secret generic dex-rancher --from-file=secret=/dev/stdin")]
    [InlineData("{ from: file, path: secrets/rancher }", "READ > secrets/rancher")]
    public async Task TheWayOfTheSecret_LeadsThroughNoArgument(string reference, string command)
    {
        using var samples = SampleRepository.Create();
        File.Delete(samples.Combine(Lock));
        var spec = await File.ReadAllTextAsync(samples.Combine("environments/prod.yaml"));
        samples.Write("environments/prod.yaml", spec.Replace("{ from: external, key: prod/dex, property: rancher }", reference, StringComparison.Ordinal));

        var run = await SyncAsync(samples, Registered);

        const string read = "kubectl --context=prod-management -n cattle-oidc-client-secrets get secret client-zzzzz22222 -o jsonpath='{.data.client-secret-10}' | base64 -d";
        run.Error.ShouldContain("  " + command.Replace("READ", read, StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public async Task TheIdGoesIntoTheLockFile_AndTheRenderThenHoldsTheLogin()
    {
        using var samples = SampleRepository.Create();
        File.Delete(samples.Combine(Lock));

        var run = await SyncAsync(samples, Registered);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(samples.Combine(Lock)).ShouldBe(
            """
            # Written by 'render sync': what the providers of prod made. It holds no secret and belongs into version control.
            apiVersion: render/v1alpha1
            kind: EnvironmentLock
            clientIDs:
              rancher:
                dex-rancher: client-zzzzz22222

            """.ReplaceLineEndings("\n"));
        run.Error.ReplaceLineEndings("\n").ShouldBe(
            """
            prod: dex-rancher of rancher is client-zzzzz22222, new
              Its secret lies on the cluster 'management' in the Secret cattle-oidc-client-secrets/client-zzzzz22222, key client-secret-10.
              The spec reads it from external prod/dex#rancher. Bring it into the store; with Vault:
                kubectl --context=prod-management -n cattle-oidc-client-secrets get secret client-zzzzz22222 -o jsonpath='{.data.client-secret-10}' | base64 -d | vault kv patch prod/dex rancher=-
            wrote environments/prod.lock.yaml; commit it and render again

            """.ReplaceLineEndings("\n"));
        var render = await CliRun.InAsync(samples.Path, "render", "--environment=prod");
        render.ExitCode.ShouldBe(ExitCode.Success, render.Error);
        render.Error.ShouldNotContain("RND5019");
    }

    [Fact]
    public async Task TheSameAgain_WritesNothing()
    {
        using var samples = SampleRepository.Create();
        await SyncAsync(samples, Registered);
        var written = File.GetLastWriteTimeUtc(samples.Combine(Lock));

        var run = await SyncAsync(samples);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("is client-zzzzz22222, as before");
        run.Error.ShouldNotContain("wrote");
        File.GetLastWriteTimeUtc(samples.Combine(Lock)).ShouldBe(written);
    }

    [Fact]
    public async Task AnotherIdThanBefore_IsTold()
    {
        using var samples = SampleRepository.Create();

        var run = await SyncAsync(samples, Registered);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("client.yaml(9,13): warning RND2139: The client 'dex-rancher' was made anew: its ID was 'client-b2c4d5f6g7' and is 'client-zzzzz22222'");
    }

    [Fact]
    public async Task AListOfAllClients_GivesThoseOfTheEnvironment()
    {
        using var samples = SampleRepository.Create();
        var item = string.Join('\n', Registered.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line)).TrimEnd();

        var run = await SyncAsync(samples, $"apiVersion: v1\nkind: List\nitems:\n- {item.TrimStart()}\n- apiVersion: management.cattle.io/v3\n  kind: OIDCClient\n  metadata: {{ name: somebody-else }}\n");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(samples.Combine(Lock)).ShouldContain("client-zzzzz22222");
    }

    [Theory]
    [InlineData("kind: OIDCClient", "kind: Secret", "client.yaml(1,1): error RND2131: This is 'Secret'; expected an OIDCClient")]
    [InlineData("name: dex-rancher", "name: dex-ranchr", "client.yaml(3,19): error RND2132: The environment 'prod' registers no client 'dex-ranchr' at Rancher.")]
    [InlineData("auth.epinio.example.com", "auth.staging.example.com", "client.yaml(5,17): error RND2133: This OIDCClient 'dex-rancher' is not the one that 'prod' renders")]
    [InlineData("client-zzzzz22222", "client-aeiou", "client.yaml(9,13): error RND2136: 'status.clientID' of 'dex-rancher' does not have the form of Rancher's IDs")]
    [InlineData("kind: OIDCClient", "kind: [", "client.yaml(")]
    public async Task WhatIsNotTheRegistration_IsRefused_AndNothingIsWritten(string text, string replacement, string finding)
    {
        using var samples = SampleRepository.Create();
        var before = File.ReadAllText(samples.Combine(Lock));

        var run = await SyncAsync(samples, Registered.Replace(text, replacement, StringComparison.Ordinal));

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain(finding);
        File.ReadAllText(samples.Combine(Lock)).ShouldBe(before);
    }

    [Fact]
    public async Task WithoutAnIdYet_ItExitsWithOne_BecauseAnotherSyncIsDue()
    {
        using var samples = SampleRepository.Create();

        var run = await SyncAsync(samples, Registered[..Registered.IndexOf("status:", StringComparison.Ordinal)]);

        run.ExitCode.ShouldBe(ExitCode.Differences, run.Error);
        run.Error.ShouldContain("client.yaml(1,1): warning RND2135: Rancher has not given the client 'dex-rancher' of 'prod' an ID yet");
    }

    [Theory]
    [InlineData("kind: Nonsense\nclientIDs: [1, 2]\n")]
    [InlineData("apiVersion: render/v1alpha1\nkind: EnvironmentLock\nclientIDs: { rancher: { dex-rancher: client-zzzzz22222, gone: client-bbbbb22222 }, other: { x: client-bbbbb22222 } }\n")]
    public async Task ALockFileThatIsDamaged_OrHasClientsThatTheSpecNoLongerHas_IsWrittenAnew(string before)
    {
        using var samples = SampleRepository.Create();
        samples.Write(Lock, before);

        var run = await SyncAsync(samples, Registered);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(samples.Combine(Lock)).ShouldEndWith("clientIDs:\n  rancher:\n    dex-rancher: client-zzzzz22222\n");
    }

    [Fact]
    public async Task AFileGoesWithOneEnvironment()
    {
        using var samples = SampleRepository.Create();
        samples.Write("client.yaml", Registered);

        var run = await CliRun.InAsync(samples.Path, "sync", "--from-file=client.yaml");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldBe("render: --from-file goes with one environment: name it with --environment=NAME.\n");
    }

    [Fact]
    public async Task AFileThatIsNotThere_IsAnInputError()
    {
        using var samples = SampleRepository.Create();

        var run = await SyncAsync(samples);

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("client.yaml: error RND2130: The file 'client.yaml' does not exist.");
    }

    private static Task<CliRun> SyncAsync(TemporaryFolder samples, string clients)
    {
        samples.Write("client.yaml", clients);
        return SyncAsync(samples);
    }

    private static Task<CliRun> SyncAsync(TemporaryFolder samples) =>
        CliRun.InAsync(samples.Path, "sync", "--environment=prod", "--from-file=client.yaml");
}
