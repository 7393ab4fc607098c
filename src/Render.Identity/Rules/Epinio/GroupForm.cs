// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>
/// Groups are compared to the byte. Rancher names GitHub's teams by their number, <c>github_team://123456</c>; GitHub's own
/// connector names them <c>Org:Team</c>.
/// </summary>
internal sealed class GroupForm : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5033", Severity.Warning, "Groups have the form that their connector gives them.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<EpinioApplicationSpec>()
        from role in app.Roles
        let problem = ProblemOf(context, app, role)
        where problem is not null
        select Info.At(role.SpanOf("group"), $"{RuleContext.PathOf(app)}.roles[{app.Roles.Items.IndexOf(role)}].group", problem, "look at the groups claim of a token, and copy the group as it stands there");

    private static string? ProblemOf(RuleContext context, EpinioApplicationSpec app, EpinioRoleSpec role)
    {
        if (!context.Spec.Providers.TryGet(app.Provider, out var provider)
            || provider is not DexProviderSpec dex
            || !dex.Connectors.TryGet(role.Connector, out var connector))
        {
            return null;
        }

        var isPrincipal = role.Group.Contains("://", StringComparison.Ordinal);
        return connector switch
        {
            OidcConnectorSpec oidc when context.Profile(oidc.Provider)?.Spec is RancherProviderSpec && !isPrincipal && role.Group.Contains(':', StringComparison.Ordinal) =>
                $"the group '{role.Group}' has GitHub's own form, but Rancher gives principals such as 'github_team://123456'",
            GithubConnectorSpec when isPrincipal =>
                $"the group '{role.Group}' has the form of Rancher's principals, but GitHub's connector gives 'Org:Team'",
            _ => null,
        };
    }
}
