// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>A token carries the ID of the client that asked for it as its audience; an API server that does not list it refuses the token.</summary>
internal sealed class AudiencesComplete : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5043", Severity.Error, "The audiences of an API server hold every client whose tokens come there.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Spec.Applications)
        {
            var (audiences, cluster) = app switch
            {
                OkdApplicationSpec okd => (okd.Audiences, okd.Cluster),
                KubernetesApplicationSpec kubernetes => (kubernetes.Audiences, kubernetes.Cluster),
                _ => (new SpecList<string>(), string.Empty),
            };
            if (audiences.Count == 0)
                continue;

            foreach (var missing in Audiences.Senders(app, cluster, context.Graph, context.Spec).Where(id => !audiences.Contains(id.Value, StringComparer.Ordinal)))
            {
                yield return Info.At(
                    app.SpanOf("audiences"),
                    RuleContext.PathOf(app) + ".audiences",
                    $"the audiences of '{app.Name}' lack the client '{missing.Value}': its tokens would be refused",
                    "add it, or leave 'audiences' out to have them derived");
            }
        }
    }
}
