// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>A trusted peer that is no client trusts nobody; usually its name is misspelt.</summary>
internal sealed class PeersExist : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5024", Severity.Error, "Trusted peers of a Dex client are clients of the same Dex.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        let ids = Registration.Of(context.Graph, dex.Name).Select(r => r.Client.Id?.Value).Concat(dex.Clients.Names).OfType<string>().ToList()
        from client in dex.Clients
        from peer in client.TrustedPeers.Nodes.OfType<StringNode>()
        where !ids.Contains(peer.Value, StringComparer.Ordinal)
        let near = NearestName(peer.Value, ids)
        select Info.At(
            peer.Span,
            $"{RuleContext.PathOf(dex)}.clients.{client.Name}",
            $"the client '{client.Name}' trusts '{peer.Value}', which is no client of '{dex.Name}'",
            near is null ? $"its clients are: {string.Join(", ", ids)}" : $"did you mean '{near}'?");

    private static string? NearestName(string name, IEnumerable<string> ids) => Core.Text.NearestName.Find(name, ids);
}
