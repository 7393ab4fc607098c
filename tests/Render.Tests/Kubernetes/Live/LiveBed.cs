// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Diff.Live;
using Render.Kubernetes.Api;
using Render.Kubernetes.Live;
using Render.Kubernetes.Live.Desired;
using Render.Kubernetes.Live.Flux;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

/// <summary>An environment with one cluster, from what it renders to the verdicts.</summary>
internal sealed class LiveBed : IAsyncDisposable
{
    public const string Flux = LiveDiffOptions.FluxManager;

    public static readonly FluxOwner Owner = new("prod-40-configuration", "flux-system");

    private LiveBed(ClusterBed cluster) => Cluster = cluster;

    public ClusterBed Cluster { get; }

    public FakeCluster Objects => Cluster.Server.Cluster;

    public List<Manifest> Manifests { get; } = [];

    public List<Manifest>? Base { get; set; }

    /// <summary>The values of secrets that can be read.</summary>
    public Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    public LiveDiffOptions Options { get; set; } = new() { Today = new DateOnly(2026, 1, 2) };

    public ImmutableDictionary<ApplyStep, FluxOwner> Owners { get; set; } = ImmutableDictionary<ApplyStep, FluxOwner>.Empty.Add(ApplyStep.Configuration, Owner);

    public static async Task<LiveBed> StartAsync(FakeApiServerOptions? options = null, FakeCluster? cluster = null) =>
        new(await ClusterBed.StartAsync(options, cluster ?? new FakeCluster().WithNamespaces("epinio", "flux-system")));

    /// <summary>
    /// What a template would render: <c>secret:NAME</c> is a secret, and a map below <c>stringData</c> a YAML document.
    /// </summary>
    public static Manifest Rendered(string yaml, string instance = "dex")
    {
        var tree = (MapNode)Shape(YamlTree.Map(yaml, "templates/dex/40-configuration/secret.yaml.sbn"), inData: false);
        var metadata = (MapNode?)tree["metadata"] ?? MapNode.Empty;
        var kind = GroupVersionKind.Of(((StringNode?)tree["apiVersion"])?.Value ?? string.Empty, ((StringNode?)tree["kind"])?.Value ?? string.Empty);
        var target = new ObjectRef(kind, (metadata["namespace"] as StringNode)?.Value, ((StringNode?)metadata["name"])?.Value ?? string.Empty);
        return new Manifest("management", ApplyStep.Configuration, instance, target, tree);
    }

    public LiveBed Renders(params string[] objects)
    {
        Manifests.AddRange(objects.Select(item => Rendered(item)));
        return this;
    }

    /// <summary>Applies what is rendered now as Flux would, for good.</summary>
    public LiveBed Apply()
    {
        foreach (var manifest in Manifests)
            Objects.Seed(Flux, Json(manifest));

        return this;
    }

    public string Json(Manifest manifest)
    {
        var desired = DesiredObject.Of(manifest, Owners.GetValueOrDefault(manifest.Step));
        return System.Text.Encoding.UTF8.GetString(NodeJson.ToUtf8(new SendableTree(Read).Fill(desired.Tree, null)).Span);
    }

    public async Task<ClusterDiff> DiffAsync()
    {
        var report = await ReportAsync();
        return report.Clusters.ShouldHaveSingleItem();
    }

    public async Task<DiffReport> ReportAsync(string user = "token: admin-token")
    {
        var connected = await Cluster.ConnectAsync(user);
        await using var client = connected.Value;
        var request = new ClusterDiffRequest("prod", "management", [.. Manifests], connected)
        {
            Owners = Owners,
            Base = Base is null ? default : [.. Base],
        };
        return await LiveDiffUseCase.RunAsync([request], Options with { Secrets = Read }, CancellationToken.None);
    }

    public async Task<ObjectDiff> SingleAsync() => (await DiffAsync()).Objects.ShouldHaveSingleItem();

    public string? Read(SecretNode secret) =>
        secret.Expression is SecretLookup lookup ? Secrets.GetValueOrDefault(lookup.Reference.Key) : null;

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static Node Shape(Node node, bool inData) => node switch
    {
        StringNode text when text.Value.StartsWith("secret:", StringComparison.Ordinal) =>
            new SecretNode(new SecretLookup(new SecretReference(SecretSource.Env, text.Value["secret:".Length..])), text.Span),
        MapNode map when inData => new EmbeddedNode(EmbeddedFormat.Yaml, Shape(map, inData: false), map.Span),
        MapNode map => map.WithEntries([.. map.Entries.Select(entry => entry with { Value = entry is { Key: "stringData", Value: MapNode data } ? Data(data) : Shape(entry.Value, inData: false) })]),
        ListNode list => list.WithItems([.. list.Items.Select(item => Shape(item, inData: false))]),
        _ => node,
    };

    private static MapNode Data(MapNode data) => data.WithEntries([.. data.Entries.Select(entry => entry with { Value = Shape(entry.Value, inData: true) })]);
}
