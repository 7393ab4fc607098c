// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Diff.ThreeWay;
using Render.Kubernetes.Live.Desired;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Tells for each difference whether this change of the repository makes it, or the cluster had drifted, or both.</summary>
internal static class OriginFinder
{
    /// <summary>The differences with their origins.</summary>
    /// <param name="changes">From live to what it would become.</param>
    /// <param name="base">What was rendered before this change; null when the object was not.</param>
    /// <param name="head">What is rendered now.</param>
    /// <param name="live">What is; null when it does not exist.</param>
    /// <param name="options">How live objects are compared with the base, whose secrets may have had other values.</param>
    public static ImmutableArray<LiveChange> Attribute(ImmutableArray<LiveChange> changes, DesiredObject? @base, DesiredObject head, MapNode? live, DiffOptions options)
    {
        var yours = TreeDiff.Compare(@base?.Tree, head.Tree, DiffOptions.Rendered with { HasSameValue = options.HasSameValue });

        // Only what was rendered can drift: what others added to the object is theirs.
        var kept = @base is null || live is null ? null : Projection.Of(live, @base.Tree);
        var drift = @base is null ? [] : TreeDiff.Compare(kept, @base.Tree, options).Where(change => change.Kind != ChangeKind.NotCompared).ToArray();
        return [.. changes.Select(change => change with { Origin = Origin(change.Change, yours, drift) })];
    }

    private static ChangeOrigin Origin(TreeChange change, ImmutableArray<TreeChange> yours, TreeChange[] drift)
    {
        var isYours = yours.Any(other => other.Path.Touches(change.Path));
        var isDrift = Array.Exists(drift, other => other.Path.Touches(change.Path));
        return (isYours, isDrift) switch
        {
            (true, true) => ChangeOrigin.Both,
            (true, false) => ChangeOrigin.Yours,
            _ => ChangeOrigin.Drift,
        };
    }
}
