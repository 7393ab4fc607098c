// SPDX-License-Identifier: MIT

using Render.Core.Manifests;

namespace Render.Secrets.Stores;

/// <summary>The one order of manifests: cluster, step, instance, kind, namespace, name.</summary>
internal sealed class ManifestOrder : IComparer<SealedManifest>
{
    public static ManifestOrder Instance { get; } = new();

    public int Compare(SealedManifest? x, SealedManifest? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var (a, b) = (x.Manifest, y.Manifest);
        var order = string.CompareOrdinal(a.Cluster, b.Cluster);
        order = order != 0 ? order : a.Step.CompareTo(b.Step);
        order = order != 0 ? order : string.CompareOrdinal(a.Instance, b.Instance);
        order = order != 0 ? order : string.CompareOrdinal(a.Object.Type.Kind, b.Object.Type.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Object.Namespace, b.Object.Namespace);
        return order != 0 ? order : string.CompareOrdinal(a.Object.Name, b.Object.Name);
    }
}
