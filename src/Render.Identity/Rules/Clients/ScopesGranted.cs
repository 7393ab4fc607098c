// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Clients;

/// <summary>
/// A provider answers a login that asks for a scope it does not know with an error. Dex's generic connector asks for profile and
/// email when it is told nothing, of which Rancher refuses the second.
/// </summary>
internal sealed class ScopesGranted : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5006", Severity.Error, "Every scope that an application asks for is granted by its provider.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        let profile = context.Profile(edge.To)
        where profile is not null && !IsMke(context, edge)
        from client in edge.Clients
        from scope in client.Scopes
        where !profile.Grants(scope.Value)
        select Info.At(
            scope.Span.IsKnown ? scope.Span : edge.Span,
            EdgePaths.Of(edge),
            $"'{client.Name}' asks for the scope '{scope.Value}', which '{profile.Name}' refuses",
            HintOf(profile));

    private static string HintOf(ProviderProfile profile) => profile.Spec is OidcProviderSpec
        ? $"'{profile.Name}' grants {string.Join(", ", profile.Scopes)}; add the scope to its 'scopes' if it grants more"
        : $"'{profile.Name}' grants {string.Join(", ", profile.Scopes)}; leave 'scopes' out to have them derived";

    /// <summary>MKE's scopes cannot be changed; a rule of its own says what to do.</summary>
    private static bool IsMke(RuleContext context, LoginEdge edge) =>
        context.Spec.Applications.TryGet(edge.From, out var app) && app is MkeApplicationSpec;
}
