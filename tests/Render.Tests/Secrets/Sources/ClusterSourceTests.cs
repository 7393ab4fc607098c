// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Secrets.Sources;

namespace Render.Tests.Secrets.Sources;

public sealed class ClusterSourceTests
{
    private static readonly SecretReference Reference = new(SecretSource.Cluster, "client", "client-secret-1", "management", "cattle-oidc");

    [Fact]
    public async Task A_key_of_a_live_Secret_is_read()
    {
        var answer = await ReadAsync(Reference, ClusterOutcome.Ok, ("client-secret-1", "Y29ycmVjdCBob3JzZQ=="));

        SecretTestValues.TextOf(answer.Value).ShouldBe("correct horse");
    }

    [Theory]
    [InlineData(ClusterOutcome.ObjectMissing, "RND6003", false)]
    [InlineData(ClusterOutcome.NamespaceMissing, "RND6003", false)]
    [InlineData(ClusterOutcome.Forbidden, "RND6013", true)]
    [InlineData(ClusterOutcome.Unauthorized, "RND6013", true)]
    [InlineData(ClusterOutcome.Unreachable, "RND6013", true)]
    public async Task What_cannot_be_had_is_missing_and_who_could_not_be_asked_is_no_error_of_the_input(ClusterOutcome outcome, string code, bool isUnasked)
    {
        var answer = await ReadAsync(Reference, outcome);

        answer.IsMissing.ShouldBeTrue();
        var finding = answer.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.IsClusterUnasked.ShouldBe(isUnasked);
    }

    [Fact]
    public async Task A_missing_key_an_unknown_cluster_and_broken_base64_are_told()
    {
        (await ReadAsync(Reference, ClusterOutcome.Ok, ("other", "YQ=="))).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6003");
        (await ReadAsync(Reference with { Cluster = "okd" }, ClusterOutcome.Ok)).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6007");
        (await ReadAsync(Reference, ClusterOutcome.Ok, ("client-secret-1", "%%%"))).Findings.ShouldHaveSingleItem().Code.ShouldBe("RND6005");
    }

    private static async Task<SecretAnswer> ReadAsync(SecretReference reference, ClusterOutcome outcome, params (string Key, string Value)[] data)
    {
        var secret = new MapNode([new MapEntry("data", new MapNode([.. data.Select(d => new MapEntry(d.Key, new StringNode(d.Value)))]))]);
        await using var client = new OneSecret(new ClusterAnswer(outcome, 0, outcome == ClusterOutcome.Ok ? [secret] : [], null, []));
        return await new ClusterSource(name => name == client.Cluster ? client : null).ReadAsync(reference, default);
    }

    private sealed class OneSecret(ClusterAnswer answer) : IClusterClient
    {
        public string Cluster => "management";

        public Task<ClusterAnswer> GetAsync(ObjectRef target, CancellationToken cancellationToken)
        {
            target.ToString().ShouldBe("Secret cattle-oidc/client");
            return Task.FromResult(answer);
        }

        public Task<ClusterAnswer> ListAsync(GroupVersionKind kind, string? @namespace, string? labelSelector, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ClusterAnswer> ApplyDryRunAsync(ObjectRef target, MapNode desired, string fieldManager, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
