// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Rancher;

/// <summary>Rancher gives the claim <c>name</c> with the scope <c>profile</c> alone, and Dex refuses a login without a name.</summary>
internal sealed class DexNeedsProfile : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5012", Severity.Error, "A connector of Dex to Rancher asks for the scope 'profile'.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from item in context.Connectors()
        where item.Profile.Spec is RancherProviderSpec
        where item.Edge.Claims.Any(use => use.Claim.Value == "name")
        where item.Edge.Clients[0].Scopes.All(scope => scope.Value != "profile")
        select Info.At(
            item.Connector.Client.SpanOf("scopes"),
            RuleContext.PathOf(item.Dex, item.Connector),
            $"the connector '{item.Connector.Name}' does not ask for 'profile': Rancher then gives no name, and Dex refuses each login",
            "add 'profile' to the scopes, or leave them out to have them derived");
}
