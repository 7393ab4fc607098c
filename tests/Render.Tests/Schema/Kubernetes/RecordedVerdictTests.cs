// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Schema;
using Render.Testing;

namespace Render.Tests.Schema.Kubernetes;

/// <summary>What a real API server said of an object (recorded) and what we say of it without one.</summary>
public sealed class RecordedVerdictTests
{
    private const string Okd = "openshift-authentications.config.openshift.io-release-4.23-OKD.crd.yaml";
    private const string Rancher = "rancher-oidcclients.management.cattle.io.yaml";

    [SharedTheory("kube-transcripts")]
    [InlineData("okd-issuer-http", Okd, "spec.oidcProviders[0].issuer.issuerURL")]
    [InlineData("okd-prefix-missing", Okd, "spec.oidcProviders[0].claimMappings.username")]
    [InlineData("okd-two-providers", Okd, "spec.oidcProviders")]
    [InlineData("okd-ssa-null-does-not-remove", Okd, null)]
    [InlineData("rancher-create", Rancher, null)]
    [InlineData("rancher-missing-expiration", Rancher, null)]
    [InlineData("rancher-unknown-field", Rancher, "spec.redirectUris")]
    public void A_custom_resource_is_judged_as_by_the_server(string transcript, string definition, string? path)
    {
        var (sent, accepted, fields) = Recorded(transcript);
        var theirs = CustomResourceSchemas.Load(RealDefinitions.Read(definition), definition == Okd ? "v1" : "v3").Value.ShouldNotBeNull();

        var verdict = theirs.Validate(sent);

        verdict.IsEmpty.ShouldBe(accepted);
        verdict.Select(v => v.Path.ToString()).ShouldBe(path is null ? [] : [path]);
        fields.Where(field => field is not ("" or "<nil>")).ShouldBeSubsetOf(path is null ? [] : [path]);
    }

    [SharedTheory("kube-transcripts")]
    [InlineData("okd-issuer-http", "4.23")]
    [InlineData("okd-issuer-http", "4.20")]
    [InlineData("okd-prefix-missing", "4.23")]
    [InlineData("okd-two-providers", "4.23")]
    [InlineData("okd-ssa-null-does-not-remove", "4.23")]
    [InlineData("rancher-create", "2.15")]
    [InlineData("rancher-missing-expiration", "2.15")]
    [InlineData("rancher-unknown-field", "2.15")]
    [InlineData("ssa-dryrun-create", null)]
    [InlineData("ssa-bad-base64", null)]
    [InlineData("ssa-unknown-field", null)]
    [InlineData("ssa-wrong-type", null)]
    public void Our_schemas_judge_as_the_server(string transcript, string? release)
    {
        var (sent, accepted, _) = Recorded(transcript);
        var map = WithoutWebhook((MapNode)sent);
        var kind = GroupVersionKind.Of(((StringNode?)map["apiVersion"])?.Value ?? string.Empty, ((StringNode?)map["kind"])?.Value ?? string.Empty);

        var verdict = RepositorySchemas.Catalog.Find(kind, release).ShouldNotBeNull().Value.ShouldNotBeNull().Validate(map);

        verdict.IsEmpty.ShouldBe(accepted);
    }

    /// <summary>The server takes a null there and keeps the old value, which is why our schema refuses it: it does not do what it says.</summary>
    private static MapNode WithoutWebhook(MapNode root) => root["spec"] is MapNode spec
        ? root.WithEntries([.. root.Entries.Select(entry => entry.Key == "spec" ? entry with { Value = spec.WithEntries([.. spec.Entries.Where(e => e.Value is not NullNode)]) } : entry)])
        : root;

    private static (Node Sent, bool Accepted, string[] Fields) Recorded(string name)
    {
        const int firstFailure = 300;
        var transcript = JsonNode.Parse(File.ReadAllText(SharedFolder.Combine($"kube-transcripts/{name}.json"))).ShouldNotBeNull();
        var body = transcript["request"]?["body"]?.GetValue<string>() ?? string.Empty;
        var answer = transcript["response"]?["body"];
        var parsed = answer is JsonValue text ? JsonNode.Parse(text.GetValue<string>()) : answer;
        var fields = parsed?["details"]?["causes"] as JsonArray ?? [];
        return (RealDefinitions.Parse(name, body), transcript["response"]?["status"]?.GetValue<int>() < firstFailure, [.. fields.Select(cause => cause?["field"]?.ToString() ?? string.Empty)]);
    }
}
