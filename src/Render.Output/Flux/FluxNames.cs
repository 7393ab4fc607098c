// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Manifests;
using Render.Core.Paths;

namespace Render.Output.Flux;

/// <summary>The names of the Kustomizations.</summary>
public static class FluxNames
{
    // Flux writes the name as a label on each object that it applies, and labels end here.
    private const int MaxLabel = 63;
    private const int DigestLength = 8;

    /// <summary>
    /// <c>prod.management.40-configuration</c>: dots, because names of environments and clusters hold none, so that two environments
    /// on one cluster cannot meet. A name that is too long for a label ends in a digest of the whole.
    /// </summary>
    public static string Of(string environment, string cluster, ApplyStep step)
    {
        var whole = $"{environment}.{cluster}.{step.Folder()}";
        if (whole.Length <= MaxLabel)
            return whole;

        var digest = Digest.Of(Encoding.UTF8.GetBytes(whole)).Hex[..DigestLength];
        return whole[..(MaxLabel - DigestLength - 1)].TrimEnd('.', '-') + "-" + digest;
    }
}
