// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>A secret in a kubeconfig is in everybody's home folder, and no secret any more.</summary>
internal sealed class PublicKubeconfigClient : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5027", Severity.Warning, "Clients of the command line are public.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<KubernetesApplicationSpec>()
        where app.Client.Secret is not null
        select Info.At(
            app.Client.SpanOf("secret"),
            RuleContext.PathOf(app) + ".client.secret",
            $"the client of '{app.Name}' has a secret, which each kubeconfig would hand out",
            "remove the secret: a public client with PKCE is as safe as this can be");
}
