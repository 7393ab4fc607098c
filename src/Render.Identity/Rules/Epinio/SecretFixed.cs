// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>The name of Dex's Secret is written into Epinio's server, and so is that there is one.</summary>
internal sealed class SecretFixed : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5030", Severity.Error, "The Dex of an Epinio keeps its configuration in 'dex-config', for that one Epinio.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var apps in context.Applications<EpinioApplicationSpec>().GroupBy(app => app.Provider, StringComparer.Ordinal))
        {
            if (!context.Spec.Providers.TryGet(apps.Key, out var provider) || provider is not DexProviderSpec dex)
                continue;

            if (dex.SecretName != "dex-config")
            {
                yield return Info.At(
                    dex.SpanOf("secretName"),
                    RuleContext.PathOf(dex) + ".secretName",
                    $"Epinio reads the Secret 'dex-config', but '{dex.Name}' keeps its configuration in '{dex.SecretName}'",
                    "leave 'secretName' out");
            }

            foreach (var app in apps.Skip(1))
            {
                yield return Info.At(
                    app.SpanOf("provider"),
                    RuleContext.PathOf(app),
                    $"'{app.Name}' uses the Dex of '{apps.First().Name}', but the Secret holds the settings of one Epinio",
                    "give each Epinio a Dex of its own");
            }
        }
    }
}
