// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Rancher;

/// <summary>
/// Three annotations of an OIDCClient are commands that Rancher removes when it has obeyed. In a repository Flux would put them
/// back at each interval: a new secret every few minutes.
/// </summary>
internal sealed class NoCommandAnnotations : IIdentityRule
{
    private const string Prefix = "cattle.io/oidc-client-secret-";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5016", Severity.Error, "Commands to Rancher are given by hand and never rendered.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from rancher in context.Providers<RancherProviderSpec>()
        from annotation in rancher.Annotations.Each(entry => new SpecText(entry.Key, entry.KeySpan, string.Empty))
        where annotation.Text.StartsWith(Prefix, StringComparison.Ordinal)
        select Info.At(
            annotation.Span,
            $"{RuleContext.PathOf(rancher)}.annotations",
            $"the annotation '{annotation.Text}' is a command that Rancher removes; Flux would repeat it for ever, each time with new secrets",
            $"run it once: kubectl annotate oidcclient NAME {annotation.Text}=…");
}
