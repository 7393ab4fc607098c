// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Takes out what a server keeps about an object and nobody renders.</summary>
internal static class ServerFields
{
    private static readonly HashSet<string> Metadata = new(StringComparer.Ordinal)
    {
        "managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink", "deletionTimestamp", "deletionGracePeriodSeconds",
    };

    /// <summary>The object as it is compared.</summary>
    public static MapNode Strip(MapNode tree) => tree.Without("status").WithMetadata(metadata =>
        metadata.WithEntries([.. metadata.Entries.Where(entry => !Metadata.Contains(entry.Key))]));
}
