// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Urls;

/// <summary>Rancher and Dex append to their URL: a slash at its end makes an issuer or a callback with two.</summary>
internal sealed class NoTrailingSlash : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5002", Severity.Error, "The URLs of Rancher and Dex do not end in a slash.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from provider in context.Spec.Providers
        let url = provider switch { RancherProviderSpec rancher => rancher.Url, DexProviderSpec dex => dex.Url, _ => string.Empty }
        where url.EndsWith('/')
        let path = RuleContext.PathOf(provider) + ".url"
        select Info.At(provider.SpanOf("url"), path, $"'{path}' ends in a slash: its issuer and its callback would have two", "remove the slash");
}
