// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Diff.ThreeWay;

/// <summary>Tells what this change does from what had already drifted.</summary>
public static class ThreeWayDiff
{
    /// <summary>The differences between live and head, each with its origin.</summary>
    /// <param name="base">What was wished for before this change; null when the object is new.</param>
    /// <param name="head">What is wished for now; null when the object goes.</param>
    /// <param name="live">What is; null when the object does not exist.</param>
    /// <param name="options">For comparisons that have the live state before.</param>
    public static ImmutableArray<AttributedChange> Compare(Node? @base, Node? head, Node? live, DiffOptions options)
    {
        var yours = TreeDiff.Compare(@base, head, options with { HidesBefore = false });
        var drift = TreeDiff.Compare(live, @base, options).Where(change => change.Kind != ChangeKind.NotCompared).ToList();
        return [.. TreeDiff.Compare(live, head, WithSecretsOf(@base, options)).Select(change => new AttributedChange(change, OriginOf(change, yours, drift)))];
    }

    private static ChangeOrigin OriginOf(TreeChange change, ImmutableArray<TreeChange> yours, List<TreeChange> drift)
    {
        var isYours = yours.Any(other => other.Path.Touches(change.Path));
        var isDrift = drift.Exists(other => other.Path.Touches(change.Path));
        return (isYours, isDrift) switch
        {
            (true, true) => ChangeOrigin.Both,
            (true, false) => ChangeOrigin.Yours,
            _ => ChangeOrigin.Drift,
        };
    }

    /// <summary>A place that held a secret before is sensitive, also when it is to hold clear text now.</summary>
    private static DiffOptions WithSecretsOf(Node? @base, DiffOptions options)
    {
        var places = SecretPaths.Of(@base);
        return options with { IsSensitive = path => places.Any(place => place.Touches(path)) || options.IsSensitive(path) };
    }
}
