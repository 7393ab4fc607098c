// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;
using Render.Identity.Systems.Epinio;

namespace Render.Identity.Rules.Epinio;

/// <summary>Part of the lock-out guard: from 1.11 on the mapping decides at each request, so one without an admin leaves none.</summary>
internal sealed class SomeoneIsAdmin : IIdentityRule
{
    /// <summary>The acknowledgement.</summary>
    public const string Danger = "epinio-without-admin";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5038", Severity.Error, "Some group is admin of Epinio, or it is acknowledged that none is.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<EpinioApplicationSpec>().Where(_ => !context.Spec.Acknowledges(Danger)))
        {
            if (!context.Spec.Providers.TryGet(app.Provider, out var provider) || provider is not DexProviderSpec dex)
                continue;

            var lines = EpinioRoles.Lines(app, dex, context.Spec);
            if (lines.Length == 0 || lines.Any(line => line.Roles.Any(role => role.Value == "admin")))
                continue;

            yield return Info.At(
                app.Roles.Count > 0 ? app.SpanOf("roles") : app.SpanOf("rolesMapping"),
                RuleContext.PathOf(app) + ".roles",
                $"no group is given the role 'admin': nobody who logs in through '{dex.Name}' could administer '{app.Name}'",
                $"give 'admin' to a group; or keep a local admin (kubectl -n {dex.Namespace} get secret -l epinio.io/api-user-credentials=true), write 'acknowledge: [{Danger}]', "
                + "and get back in as that user");
        }
    }
}
