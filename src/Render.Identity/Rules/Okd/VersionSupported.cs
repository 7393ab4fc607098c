// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Rules.Okd;

/// <summary>External OIDC needs 4.18; in 4.18 and 4.19 it needs a feature set that can never be switched off and that forbids upgrades.</summary>
internal sealed class VersionSupported : IIdentityRule
{
    /// <summary>The acknowledgement.</summary>
    public const string Danger = "okd-tech-preview";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5050", Severity.Error, "OKD supports external OIDC without a feature set that forbids upgrades.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<OkdApplicationSpec>().Where(app => app.Authentication == OkdAuthentication.Oidc))
        {
            var path = RuleContext.PathOf(app) + ".version";
            if (!OkdVersions.HasExternalOidc(app.Version))
            {
                yield return Info.At(app.SpanOf("version"), path, $"OKD {app.Version} has no external OIDC; it came with 4.18", "upgrade OKD, or write 'authentication: integrated'");
            }
            else if (!OkdVersions.IsStable(app.Version) && !context.Spec.Acknowledges(Danger))
            {
                yield return Info.At(
                    app.SpanOf("version"), path, $"OKD {app.Version} has external OIDC with the feature set TechPreviewNoUpgrade alone, which cannot be undone and forbids upgrades",
                    $"upgrade to 4.20, or write 'acknowledge: [{Danger}]'");
            }
        }
    }
}
