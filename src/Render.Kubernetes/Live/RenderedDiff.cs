// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Diff;
using Render.Diff.Live;

namespace Render.Kubernetes.Live;

/// <summary>Compares two renderings of one cluster without asking it: what another revision rendered, and what this one does.</summary>
public static class RenderedDiff
{
    /// <summary>The differences. Pure.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="before">What the other revision rendered.</param>
    /// <param name="after">What this one renders.</param>
    /// <param name="revision">The other revision.</param>
    /// <param name="options">How the two are compared; secrets by how they are made, and by their values where both are known.</param>
    public static ClusterDiff Compare(
        string environment, string cluster, ImmutableArray<Manifest> before, ImmutableArray<Manifest> after, string revision, DiffOptions options)
    {
        var old = before.DistinctBy(manifest => Identity(manifest.Object)).ToDictionary(manifest => Identity(manifest.Object));
        var kept = after.Select(manifest => Identity(manifest.Object)).ToHashSet();
        var rendered = after.Select(manifest => Judge(old.GetValueOrDefault(Identity(manifest.Object)), manifest, options));
        var gone = before.Where(manifest => !kept.Contains(Identity(manifest.Object))).Select(manifest => new ObjectDiff(manifest.Object, Verdict.Prune)
        {
            Instance = manifest.Instance,
            Reason = "no longer rendered",
            Changes = [new LiveChange(new TreeChange(DiffPath.Root, ChangeKind.Removed, manifest.Tree, null))],
        });
        return new ClusterDiff(environment, cluster, DiffMode.Rendered, [.. rendered, .. gone]) { Revision = revision };
    }

    private static ObjectDiff Judge(Manifest? before, Manifest after, DiffOptions options)
    {
        var changes = TreeDiff.Compare(before?.Tree, after.Tree, options);
        var verdict = before is null ? Verdict.Create : changes.IsEmpty ? Verdict.Unchanged : Verdict.Change;
        return new ObjectDiff(after.Object, verdict)
        {
            Instance = after.Instance,
            Step = after.Step,
            Span = Places.Of(after.Tree).Main,
            Changes = [.. changes.Select(change => new LiveChange(change))],
        };
    }

    /// <summary>The version does not count: one object is served in several.</summary>
    private static (string, string, string?, string) Identity(ObjectRef target) => (target.Type.Group, target.Type.Kind, target.Namespace, target.Name);
}
