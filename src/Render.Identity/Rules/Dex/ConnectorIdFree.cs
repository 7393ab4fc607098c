// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>With its password database on, Dex adds a connector of its own with the ID <c>local</c>.</summary>
internal sealed class ConnectorIdFree : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5021", Severity.Error, "No connector takes the ID 'local', which belongs to Dex's password database.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        from connector in dex.Connectors
        where connector.Name == "local"
        select Info.At(connector.NameSpan, RuleContext.PathOf(dex, connector), "a connector has the ID 'local', which belongs to Dex's password database", "give it another name");
}
