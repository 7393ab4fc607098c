// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Pipeline.Earlier;

namespace Render.Pipeline.Validate;

/// <summary>What must not vanish from a cluster with a mistake in a repository says so itself, also in templates of one's own.</summary>
public static class SurvivalRule
{
    /// <summary>Checks one object.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest)
    {
        if (Survival.IsDeclared(manifest.Tree))
            yield break;

        if (Survival.IsDemanded(manifest.Object.Type))
            yield return ManifestErrors.MayBePruned(Places.OfTemplate(manifest.Tree), manifest.Object.ToString(), "objects of this kind must outlive a mistake");
        else if (Survival.IsShared(manifest.Tree))
            yield return ManifestErrors.MayBePruned(Places.OfTemplate(manifest.Tree), manifest.Object.ToString(), "it is shared with another owner (ssa: Merge)");
    }
}
