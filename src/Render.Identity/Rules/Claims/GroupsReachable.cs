// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Claims;

/// <summary>Dex hands on the groups of its connectors. When none of them gives any, whoever reads groups behind it reads nothing.</summary>
internal sealed class GroupsReachable : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5009", Severity.Error, "Groups that are read behind Dex come through at least one of its connectors.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        where !dex.Connectors.Any(DexGroups.Gives)
        from edge in context.Graph.To(dex.Name)
        let use = edge.Claims.FirstOrDefault(claim => claim.Claim.Value == "groups" && IsAsked(context, edge))
        where use is not null
        select Info.At(
            use.Claim.Span.IsKnown ? use.Claim.Span : edge.Span,
            EdgePaths.Of(edge),
            $"'{edge.From}' reads groups through '{dex.Name}', but no connector of '{dex.Name}' gives any",
            "set 'groups: true' on a connector whose provider gives groups, or do not map groups");

    /// <summary>Epinio always reads groups; without a role for one it does not matter.</summary>
    private static bool IsAsked(RuleContext context, LoginEdge edge) =>
        !context.Spec.Applications.TryGet(edge.From, out var app)
        || app is not EpinioApplicationSpec epinio
        || epinio.Roles.Count > 0
        || epinio.RolesMapping.Entries.Length > 0;
}
