// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Dex;

/// <summary>Dex starts with any redirect URI in a connector, and answers the first login with an error unless it is its issuer and "/callback".</summary>
internal sealed class CallbackExact : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5020", Severity.Error, "The redirect URI of a connector is Dex's issuer and \"/callback\".");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from item in context.Connectors()
        let expected = DexSystem.Callback(item.Dex).Value
        from uri in item.Edge.Clients[0].RedirectUris
        where uri.Value != expected
        select Info.At(
            item.Connector.Client.SpanOf("redirectURIs"),
            RuleContext.PathOf(item.Dex, item.Connector),
            $"the connector '{item.Connector.Name}' has the redirect URI '{uri.Value}'; Dex accepts '{expected}' alone",
            "leave 'redirectURIs' out: it is derived for both ends");
}
