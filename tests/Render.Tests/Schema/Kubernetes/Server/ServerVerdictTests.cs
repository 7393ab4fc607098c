// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Testing;
using Render.Testing.Kubernetes.Server;
using Render.Tests.Schema.Kubernetes.Coverage;
using Xunit.Abstractions;

namespace Render.Tests.Schema.Kubernetes.Server;

/// <summary>
/// The objects at the bounds of each constraint, as dry runs: what an API server says of them is what our schemas say. A server that has
/// another version of a definition is told so, and not asked.
/// </summary>
public sealed class ServerVerdictTests(ITestOutputHelper output)
{
    [RealClusterTheory(RealDefinitions.Folder)]
    [InlineData("rancher-oidcclients.management.cattle.io-v2.12.0.yaml", "v3", "2.12", "a")]
    [InlineData("rancher-oidcclients.management.cattle.io-v2.14.4.yaml", "v3", "2.14", "a")]
    [InlineData("rancher-oidcclients.management.cattle.io.yaml", "v3", "2.15", "a")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.19-TechPreview.crd.yaml", "v1", "4.19", "cluster")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.20.crd.yaml", "v1", "4.20", "cluster")]
    [InlineData("openshift-authentications.config.openshift.io-release-4.23-OKD.crd.yaml", "v1", "4.23", "cluster")]
    [InlineData("external-secrets.io_externalsecrets.yaml", "v1", null, "a")]
    [InlineData("flux-kustomize.toolkit.fluxcd.io_kustomizations.yaml", "v1", null, "a")]
    public async Task A_real_server_agrees(string file, string version, string? release, string name)
    {
        var (report, campaign) = await RunAsync(RealClusterTheoryAttribute.Kubeconfig ?? string.Empty, file, version, release, name);

        output.WriteLine(report);
        (campaign?.Disagreements ?? []).ShouldBeEmpty();
    }

    /// <summary>The campaign itself, against a server that knows which fields a client has and nothing more.</summary>
    [SharedFact(RealDefinitions.Folder)]
    public async Task The_campaign_finds_what_a_server_says_otherwise()
    {
        const string file = "rancher-oidcclients.management.cattle.io-v2.14.4.yaml";
        var cluster = new FakeCluster().Seed("setup", File.ReadAllText(SharedFolder.Combine($"{RealDefinitions.Folder}/{file}")));
        await using var server = await FakeApiServer.StartAsync(cluster: cluster);
        using var folder = new TemporaryFolder();
        var kubeconfig = folder.Write("config", server.Kubeconfig());

        var (report, campaign) = await RunAsync(kubeconfig, file, "v3", "2.14", "a");

        output.WriteLine(report);
        campaign.ShouldNotBeNull(report).Accepted.ShouldBeGreaterThan(10);
        campaign.Refused.ShouldBeGreaterThan(0);
        campaign.Disagreements.ShouldAllBe(text => text.Contains("ours invalid, the server's Ok", StringComparison.Ordinal));
        campaign.Disagreements.ShouldNotContain(text => text.Contains("fields", StringComparison.Ordinal) && text.StartsWith("spec ", StringComparison.Ordinal));
        server.Requests.Where(request => request.Method == "PATCH").ShouldAllBe(request => request.PathAndQuery.Contains("dryRun=All", StringComparison.Ordinal));
    }

    [SharedFact(RealDefinitions.Folder)]
    public async Task A_server_with_another_definition_is_not_asked()
    {
        var cluster = new FakeCluster().Seed("setup", File.ReadAllText(SharedFolder.Combine($"{RealDefinitions.Folder}/rancher-oidcclients.management.cattle.io-v2.12.0.yaml")));
        await using var server = await FakeApiServer.StartAsync(cluster: cluster);
        using var folder = new TemporaryFolder();
        var kubeconfig = folder.Write("config", server.Kubeconfig());

        var (report, campaign) = await RunAsync(kubeconfig, "rancher-oidcclients.management.cattle.io-v2.14.4.yaml", "v3", "2.14", "a");

        campaign.ShouldBeNull();
        report.ShouldContain("the server has another version of it");
    }

    private static async Task<(string Report, ServerCampaign? Campaign)> RunAsync(string kubeconfig, string file, string version, string? release, string name)
    {
        var definition = (MapNode)RealDefinitions.Read(file);
        await using var client = await RealServer.ConnectAsync(kubeconfig);
        if (await ServerCampaign.ReasonNotToAskAsync(client, definition, version) is { } reason)
            return ($"{file}: not asked, {reason}", null);

        var found = new CrdUnderTest(definition, version, name);
        var campaign = new ServerCampaign(client, RepositorySchemas.Catalog.Find(found.Kind, release).ShouldNotBeNull().Value.ShouldNotBeNull());
        foreach (var constraint in ConstraintFinder.Find(found.Schema).Where(constraint => !constraint.IsStatus && !constraint.Detail.Contains("oldSelf", StringComparison.Ordinal)))
        {
            foreach (var asked in BoundaryObject.Of(constraint, found.Around))
                await campaign.AskAsync(asked, found.Kind);
        }

        return ($"{found.Kind.Kind} {release ?? version}: {campaign.Counts}", campaign);
    }
}
