// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>
/// Secrets and ConfigMaps hold at most 1 MiB of data (Kubernetes <c>core.MaxSecretSize</c>, checked by the API server).
/// Secret leaves count nothing here; the resolver limits them.
/// </summary>
public static class DataSizeRule
{
    private const long Limit = 1024 * 1024;

    /// <summary>Checks one object.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest)
    {
        if (manifest.Object.Type.Kind is not ("Secret" or "ConfigMap") || manifest.Object.Type.Group.Length > 0)
            yield break;

        var bytes = Size(manifest.Tree["data"]) + Size(manifest.Tree["stringData"]) + Size(manifest.Tree["binaryData"]);
        if (bytes > Limit)
            yield return ManifestErrors.TooLarge(Places.OfTemplate(manifest.Tree), manifest.Object.ToString(), bytes, Limit);
    }

    private static long Size(Node? node) => node switch
    {
        StringNode text => Encoding.UTF8.GetByteCount(text.Value),
        MapNode map => map.Entries.Sum(entry => Size(entry.Value)),
        ListNode list => list.Items.Sum(Size),
        EmbeddedNode embedded => Size(embedded.Content),
        _ => 0,
    };
}
