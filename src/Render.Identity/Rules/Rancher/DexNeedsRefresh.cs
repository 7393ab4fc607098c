// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules.Rancher;

/// <summary>Dex refreshes with the refresh token of its upstream; without <c>offline_access</c> there it has none.</summary>
internal sealed class DexNeedsRefresh : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5013", Severity.Warning, "A connector of Dex asks its provider for the scope 'offline_access'.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from item in context.Connectors()
        where item.Connector.Client.Scopes.Count > 0 && item.Profile.Scopes.Contains("offline_access", StringComparer.Ordinal)
        where item.Edge.Clients[0].Scopes.All(scope => scope.Value != "offline_access")
        select Info.At(
            item.Connector.Client.SpanOf("scopes"),
            RuleContext.PathOf(item.Dex, item.Connector),
            $"the connector '{item.Connector.Name}' does not ask for 'offline_access': sessions of command line clients end with their first token",
            "add 'offline_access' to the scopes");
}
