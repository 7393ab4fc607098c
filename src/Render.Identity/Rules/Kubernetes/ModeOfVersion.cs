// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Kubernetes;

namespace Render.Identity.Rules.Kubernetes;

/// <summary>The file came with 1.30; which version of it to write depends on the cluster's version.</summary>
internal sealed class ModeOfVersion : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5080", Severity.Error, "The version of an API server is known and knows how it is told about its provider.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<KubernetesApplicationSpec>())
        {
            if (!context.Spec.Clusters.TryGet(app.Cluster, out var cluster))
                continue;

            if (cluster.Kubernetes is null && app.Mode != KubernetesMode.Flags)
            {
                yield return Info.At(
                    cluster.NameSpan, $"clusters.{cluster.Name}.kubernetes", $"the cluster '{cluster.Name}' has no version, on which the form of its authentication configuration depends",
                    "add 'kubernetes: \"1.33\"' to the cluster");
            }
            else if (app.Mode == KubernetesMode.Config && cluster.Kubernetes is { } version && !KubernetesVersions.HasConfiguration(version))
            {
                yield return Info.At(
                    app.SpanOf("mode"), RuleContext.PathOf(app) + ".mode", $"Kubernetes {version} reads no AuthenticationConfiguration; it came with 1.30", "write 'mode: flags'");
            }
        }
    }
}
