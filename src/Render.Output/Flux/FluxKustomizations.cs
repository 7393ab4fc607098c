// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Output.Layout;

namespace Render.Output.Flux;

/// <summary>
/// The folder <c>&lt;cluster&gt;/flux</c>: one Kustomization per step and their list. Users point one Kustomization of their own at it.
/// </summary>
public static class FluxKustomizations
{
    /// <summary>API version of the objects.</summary>
    public const string ApiVersion = "kustomize.toolkit.fluxcd.io/v1";

    /// <summary>Kind of the objects.</summary>
    public const string Kind = "Kustomization";

    /// <summary>Says which acknowledgement a suspended step waits for.</summary>
    public const string WaitsForAnnotation = "render/waits-for";

    /// <summary>Says what the step would do.</summary>
    public const string ReasonAnnotation = "render/reason";

    /// <summary>The files of one cluster; none when it has no steps.</summary>
    /// <param name="cluster">The cluster's settings.</param>
    /// <param name="steps">The steps that have objects there.</param>
    public static IReadOnlyList<TreeFile> Of(FluxCluster cluster, IEnumerable<ApplyStep> steps)
    {
        var folder = OutputLayout.FluxFolder(cluster.Cluster);
        var names = new List<string>();
        var files = new List<TreeFile>();
        var before = default(ApplyStep?);
        foreach (var step in ApplySteps.All)
        {
            if (!steps.Contains(step))
                continue;

            names.Add(FileOf(step));
            files.Add(new TreeFile($"{folder}/{FileOf(step)}", Kustomization(cluster, step, before), cluster.Cluster));
            before = step;
        }

        return names.Count == 0
            ? []
            : [.. files, new TreeFile($"{folder}/{OutputLayout.KustomizationName}", StepKustomizations.Kustomization(names), cluster.Cluster)];
    }

    /// <summary>The path of a step's folder in the source; null when the prefix leaves the source, with the reason.</summary>
    public static string? PathOf(FluxCluster cluster, ApplyStep step, out string? problem)
    {
        var prefix = cluster.PathPrefix.Length == 0 ? "." : cluster.PathPrefix;
        var path = $"{prefix}/{cluster.Environment}/{OutputLayout.StepFolder(cluster.Cluster, step)}";
        return RepoPath.TryParse(path, out var safe, out problem) ? "./" + safe.Value : null;
    }

    private static string FileOf(ApplyStep step) => step.Folder() + ".yaml";

    private static MapNode Kustomization(FluxCluster cluster, ApplyStep step, ApplyStep? before) => Map(
        ("apiVersion", Text(ApiVersion)),
        ("kind", Text(Kind)),
        ("metadata", Metadata(cluster, step)),
        ("spec", Map(
            ("interval", Text(cluster.Interval)),
            ("retryInterval", Text(cluster.RetryInterval)),
            ("timeout", Text(cluster.Timeout)),
            ("prune", new BooleanNode(value: true)),
            ("wait", new BooleanNode(value: true)),
            ("deletionPolicy", StaysBehind(step) ? Text("Orphan") : null),
            ("suspend", SuspensionOf(cluster, step) is not null ? new BooleanNode(value: true) : null),
            ("path", Text(PathOf(cluster, step, out _) ?? "./")),
            ("sourceRef", Reference(cluster.Source.Name, cluster.Source.Namespace, cluster.Source.Kind)),
            ("dependsOn", Dependencies(cluster, before)),
            ("serviceAccountName", Text(cluster.ServiceAccountName)),
            ("decryption", Decryption(cluster)))));

    private static FluxSuspension? SuspensionOf(FluxCluster cluster, ApplyStep step) => cluster.Suspended.FirstOrDefault(suspension => suspension.Step == step);

    /// <summary>What logins need is not taken away with a Kustomization that somebody removes; what only runs may go.</summary>
    private static bool StaysBehind(ApplyStep step) => step <= ApplyStep.Configuration;

    private static MapNode Metadata(FluxCluster cluster, ApplyStep step) => Map(
        ("name", Text(FluxNames.Of(cluster.Environment, cluster.Cluster, step))),
        ("namespace", Text(cluster.Namespace)),
        ("annotations", SuspensionOf(cluster, step) is { } suspension
            ? Map((ReasonAnnotation, Text(suspension.Reason)), (WaitsForAnnotation, Text(suspension.Danger)))
            : null));

    /// <summary>The step before; for the first step what the spec names.</summary>
    private static ListNode? Dependencies(FluxCluster cluster, ApplyStep? before)
    {
        if (before is { } step)
            return new ListNode([Reference(FluxNames.Of(cluster.Environment, cluster.Cluster, step), null)]);

        return cluster.DependsOn.IsEmpty ? null : new ListNode([.. cluster.DependsOn.Select(d => (Node)Reference(d.Name, d.Namespace))]);
    }

    private static MapNode? Decryption(FluxCluster cluster) =>
        cluster.DecryptionSecret is { } secret ? Map(("provider", Text("sops")), ("secretRef", Reference(secret, null))) : null;

    private static MapNode Reference(string name, string? @namespace, string? kind = null) =>
        Map(("kind", Text(kind)), ("name", Text(name)), ("namespace", Text(@namespace)));

    private static StringNode? Text(string? value) => value is null ? null : new StringNode(value);

    private static MapNode Map(params (string Key, Node? Value)[] entries)
    {
        var given = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                given.Add(new MapEntry(key, value));
        }

        return new MapNode(given.ToImmutable());
    }
}
